import {
  declarations,
  type Conference,
  type ConferenceId,
  type Id,
  type IdPrefix,
  type Session,
} from '@wikicon/schema';
import { conferenceOfNode } from '../kernel/ids.ts';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { contentOf, shape, type Check } from '../dynamo/shape.ts';
import { privateConferenceFields } from './conference.ts';
import { privateValuesCheck } from './declared.ts';
import { privateSessionFields } from './session.ts';

/**
 * Values of a node that fewer see than the node itself stand in a row of their own, with a version of its own: others
 * see no byte, version, date or read unit change with them (docs/decisions/0024).
 */
const prefix = 'PRV#';

export const privateKey = (id: Id): Key => ({ pk: conferencePartition(conferenceOfNode(id)!), sk: `${prefix}${id}` });

/**
 * The range of the private rows of all nodes of a kind in a conference. Kinds are read apart: a reader of one may not
 * read those of all others, and how much is read tells their size.
 */
export const privateRange = (conference: ConferenceId, kind: IdPrefix) => ({
  partition: conferencePartition(conference),
  prefix: `${prefix}${kind}_`,
});

/** The values by the names of their fields. */
export type PrivateValues = Readonly<Record<string, unknown>>;

/** The first form of a row with the values of a node. */
export const privateRow = (id: Id, values: PrivateValues, at: string): Row =>
  newRow('PrivateValues', privateKey(id), values, at);

/** The node whose values a row holds. */
export const nodeOfPrivateRow = ({ sk }: Pick<Row, 'sk'>): Id => sk.slice(prefix.length) as Id;

type KnownValues = Partial<Pick<Conference, keyof typeof privateConferenceFields>> &
  Partial<Pick<Session, keyof typeof privateSessionFields>>;

const knownValues = shape<KnownValues>({ ...privateConferenceFields, ...privateSessionFields });

/** By the prefixes of the nodes whose values they are. */
const checks = new Map<string, Check<KnownValues & PrivateValues>>(
  declarations.map((noun) => [
    noun.prefix,
    noun.name === 'Conference' || noun.name === 'Session' ? knownValues : privateValuesCheck(noun),
  ]),
);

/**
 * Returns the values of a row, or none.
 *
 * @throws CorruptRow
 */
export const valuesOf = (row: Row | null | undefined): KnownValues & PrivateValues =>
  row ? { ...contentOf(row, checks.get(nodeOfPrivateRow(row).slice(0, 3)) ?? knownValues) } : {};

/** A node, with the values that its private row holds. */
export const valuesEntry = (row: Row): readonly [Id, PrivateValues] => [nodeOfPrivateRow(row), valuesOf(row)];

/** Private rows by their nodes, among rows of a conference. */
export const privateRowsAmong = (rows: readonly Row[]): ReadonlyMap<Id, Row> =>
  new Map(rows.filter(({ type }) => type === 'PrivateValues').map((row) => [nodeOfPrivateRow(row), row]));
