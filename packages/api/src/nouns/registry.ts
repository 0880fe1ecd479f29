import {
  declarations,
  typeNameOf,
  type AnyNode,
  type Conference,
  type DeclaredFields,
  type Id,
  type NodeTypeName,
} from '@wikicon/schema';
import { declaredNoun } from './declared.ts';
import { referenceDataNoun } from './reference-data.ts';
import { committeeNoun } from './committee.ts';
import { conferenceNoun } from './conference.ts';
import { mediaNoun } from './media.ts';
import { organizationNoun } from './organization.ts';
import { personNoun } from './person.ts';
import { seriesNoun } from './series.ts';
import { sessionNoun } from './session.ts';
import { factNoun } from './facts.ts';
import { privateKey, valuesOf } from '../rows/private-values.ts';
import { publicPart } from './private-values.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { nodeFrom } from '../rows/nodes.ts';
import { distinctRows, withVisibility } from '../rows/actions.ts';
import type { Noun, Stored } from './noun.ts';

/** Nouns that are written in ways of their own, or that stand in rows of their own form. */
const special: { readonly [Name in NodeTypeName]?: Noun | ((fields: DeclaredFields) => Noun) } = {
  Conference: conferenceNoun,
  Series: seriesNoun,
  Affiliate: organizationNoun,
  Institution: organizationNoun,
  Person: personNoun,
  Venue: referenceDataNoun,
  Room: referenceDataNoun,
  Topic: referenceDataNoun,
  SessionType: referenceDataNoun,
  Source: referenceDataNoun,
  Session: sessionNoun,
  Committee: committeeNoun,
  Milestone: factNoun,
  Figure: factNoun,
  Statement: factNoun,
  Credit: factNoun,
  MediaFile: mediaNoun,
};

const nouns = new Map(
  declarations.map((declaration) => {
    const own = special[declaration.name] ?? declaredNoun(declaration);
    return [declaration.name, typeof own === 'function' ? own(declaration.fields) : own];
  }),
);

export const nounOf = (id: Id): Noun => nouns.get(typeNameOf(id))!;

/** Reads a node with its private values. */
export async function loadStored(id: Id, table: Table): Promise<Stored<AnyNode> | null> {
  const noun = nounOf(id);
  const [stored, privateRow] = await Promise.all([
    noun.load(id, table),
    noun.privateFields === undefined ? null : table.get(privateKey(id)),
  ]);
  return stored && { ...stored, content: { ...stored.content, ...valuesOf(privateRow) }, privateRow };
}

/** Every row that stands for a node and that everybody sees who sees the node. */
export function rowsFor(content: AnyNode, conference: Conference | null): readonly Row[] {
  const noun = nounOf(content.id);
  return withVisibility(distinctRows(noun.rows(publicPart(noun, content), conference)), conference);
}

/** The snapshot that others carry of a node, from its main row; its bare id, where nothing is copied. */
export function snapshotFrom(id: Id, row: Row): AnyNode {
  const snapshot = nounOf(id).snapshot;
  return snapshot ? snapshot(nodeFrom(id, row)) : { id };
}
