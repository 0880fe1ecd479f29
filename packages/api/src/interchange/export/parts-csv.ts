import type { Localized } from '@wikicon/schema';
import type { PersonSnapshot } from '../../rows/person.ts';
import { personUrl, textIn } from './names.ts';
import type { AffiliatePart, Parts, PersonPart } from './parts.ts';
import { csvTable, several, type Columns } from '../../kernel/csv-table.ts';

/** Edges carry the snapshots of people and organizations, with their names in them. */
const named = ({ name }: { readonly name?: Localized }): Localized => name!;

const people: Columns<PersonPart, Parts<PersonPart>> = {
  id: ({ node }) => node.id,
  name: ({ node }) => (node as PersonSnapshot).displayName,
  username: ({ node }) => (node as PersonSnapshot).username,
  roles: ({ roles }) => several(roles),
  representing: ({ representing }, { conference }) =>
    several(representing.map((one) => textIn(named(one), conference))),
  url: ({ node }, { siteUrl }) => personUrl(siteUrl, node as PersonSnapshot),
};

const affiliates: Columns<AffiliatePart, Parts<AffiliatePart>> = {
  id: ({ node }) => node.id,
  name: ({ node }, { conference }) => textIn(named(node), conference),
  type: ({ node }) => node.type ?? null,
  code: ({ node }) => node.code ?? null,
  roles: ({ roles }) => several(roles),
  url: ({ node }, { siteUrl }) => `${siteUrl}/affiliates/${node.slug!}`,
};

/** A row for each listed person. */
export const peopleCsv = (list: Parts<PersonPart>): string => csvTable(people, list.parts, list);

/** A row for each affiliate that takes part. */
export const affiliatesCsv = (list: Parts<AffiliatePart>): string => csvTable(affiliates, list.parts, list);
