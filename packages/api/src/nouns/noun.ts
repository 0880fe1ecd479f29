import type { AnyNode, Snapshot, Conference, Id, Problem } from '@wikicon/schema';
import type { Key, Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';

/** The stored form of a node, with the row that says which version and touch it is. */
export interface Stored<Content> {
  /** With the private values. */
  readonly content: Content;
  readonly main: Row;
  /** The row of the values that not everybody sees; null without any. */
  readonly privateRow: Row | null;
}

/** A node in hand as its service takes it: with both versions, it need not be read again to say one. */
export const nodeAt = (content: AnyNode, version: number, privateVersion: number): AnyNode =>
  ({ ...content, version, privateVersion }) as AnyNode;

/** The stored form of a node but for its private row. */
export type StoredPublic<Content> = Omit<Stored<Content>, 'privateRow'>;

/** The version that is seen by whoever may write a node: it counts what is public and what is not. */
export const versionOf = ({ main, privateRow }: Pick<Stored<AnyNode>, 'main' | 'privateRow'>): number =>
  main.version + (privateRow?.version ?? 0);

/** The facts that an edit may look at. */
export interface EditContext {
  readonly id: Id;
  /** The conference that owns the node; null for what stands by itself. */
  readonly conference: Conference | null;
  /** The conference on whose behalf something is made that stands by itself. */
  readonly steward: Id<'con'> | null;
  /** Now: 2025-04-19T04:30:00Z. */
  readonly at: string;
  /** Returns whether a person whom the input names chose not to be listed in the conference. */
  isUnlisted(person: Id): boolean;
  /** A node that the input names, as its row holds it. */
  named(id: Id): AnyNode | null;
}

/** Gives the snapshot of a node for its id, or for an older snapshot of it. */
export type MapReference = <NodeSnapshot extends { readonly id: Id }>(snapshot: NodeSnapshot) => NodeSnapshot;

/** The codec of a noun. Content has snapshots where it names other nodes; an edit leaves bare ids there. */
// oxlint-disable-next-line typescript/no-explicit-any -- the registry holds nouns of every type
export interface Noun<Content extends AnyNode = any, Values = any> {
  /** Fields that stand in a row of their own, for fewer see them than the node (rows/private-values.ts). */
  readonly privateFields?: readonly string[];
  load(id: Id, table: Table): Promise<StoredPublic<Content> | null>;
  edit(before: Content | null, values: Partial<Values>, context: EditContext): Content;
  /** The same content with another snapshot in each place where it names a node. */
  mapReferences(content: Content, snapshot: MapReference): Content;
  /** Rules that look at several values, or beyond the input. */
  problems(content: Content, context: EditContext): Problem[];
  /** Every row that stands for it, its main row first. The keys of no row depend on a snapshot. */
  rows(content: Content, conference: Conference | null): Row[];
  /** The snapshot that others carry of it, where they do. */
  snapshot?(content: Content): AnyNode;
}

/** The nodes that content names, each once. */
export function namedBy<Content extends AnyNode>(noun: Noun<Content>, content: Content): Id[] {
  const found = new Set<Id>();
  noun.mapReferences(content, (snapshot) => {
    found.add(snapshot.id);
    return snapshot;
  });
  return [...found];
}

/** Reads a noun that is one row. */
export const loadRow =
  <Content, Own extends Id>(key: (id: Own) => Key, from: (row: Row) => Content) =>
  async (id: Id, table: Table): Promise<StoredPublic<Content> | null> => {
    const main = await table.get(key(id as Own));
    return main && { content: from(main), main };
  };

/** An id of the input as the bare snapshot that an edit leaves; what is left out stays as it was. */
export const snapshotOf = <Node extends { readonly id: Id }>(
  id: Id | null | undefined,
  before: Snapshot<Node> | null | undefined,
): Snapshot<Node> | null => (id === undefined ? (before ?? null) : id && ({ id } as Snapshot<Node>));

export const snapshotsOf = <Node extends { readonly id: Id }>(
  ids: readonly Id[] | undefined,
  before: readonly Snapshot<Node>[] | undefined,
): readonly Snapshot<Node>[] => ids?.map((id) => ({ id }) as Snapshot<Node>) ?? before ?? [];

export const maybe = <Value, Result>(value: Value | null, change: (value: Value) => Result): Result | null =>
  value === null ? null : change(value);
