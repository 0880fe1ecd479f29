import {
  maxPageSize,
  type Affiliate,
  type Snapshot,
  type Conference,
  type CountedPage,
  type OrganizationParticipation,
  type PageArguments,
  type Participation,
  type Person,
} from '@wikicon/schema';
import type { Readers } from '../../services/readers.ts';

/** The participants of a published conference, as everybody may see them. */
export interface Parts<Part> {
  readonly conference: Conference;
  /** By name. */
  readonly parts: readonly Part[];
  readonly updatedAt: string;
  /** The address of the web client, without a slash at the end. */
  readonly siteUrl: string;
}

export type PersonPart = Participation & { readonly node: Snapshot<Person> };
export type AffiliatePart = OrganizationParticipation & { readonly node: Snapshot<Affiliate> };

type Sources = Pick<Readers, 'conferences' | 'nodes' | 'people' | 'organizations'>;

interface Asked {
  readonly readers: Sources;
  readonly slug: string;
  readonly siteUrl: string;
}

/** @returns the listed people of a conference, or null where there is none that everybody may see */
export const readPeople = (asked: Asked): Promise<Parts<PersonPart> | null> =>
  readParts(asked, (id, page) => asked.readers.people.ofConference(id, page));

/** @returns its affiliates, in the same way */
export const readAffiliates = (asked: Asked): Promise<Parts<AffiliatePart> | null> =>
  readParts(asked, (id, page) => asked.readers.organizations.affiliatesOf(id, page));

async function readParts<Part>(
  { readers, slug, siteUrl }: Asked,
  list: (id: Conference['id'], page: PageArguments) => Promise<CountedPage<Part>>,
): Promise<Parts<Part> | null> {
  const snapshot = await readers.conferences.bySlug(slug);
  if (snapshot === null) return null;
  const [conference, updatedAt, parts] = await Promise.all([
    readers.nodes.byId(snapshot.id),
    readers.conferences.changedAt(snapshot.id),
    whole((page) => list(snapshot.id, page)),
  ]);
  return conference && { conference: conference as Conference, parts, updatedAt, siteUrl };
}

/** A list that a conference bounds: it was read at once, and is taken from memory page by page. */
async function whole<Part>(list: (page: PageArguments) => Promise<CountedPage<Part>>): Promise<Part[]> {
  const parts: Part[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: CountedPage<Part> = await list({ first: maxPageSize, after });
    parts.push(...edges);
    if (!pageInfo.hasNextPage) return parts;
    after = pageInfo.endCursor;
  }
}
