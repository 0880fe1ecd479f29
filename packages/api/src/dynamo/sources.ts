import { createMeter, type Counting, type Meter } from './cost.ts';
import { rangeQuery, type Range } from './range.ts';
import { toItem, type Item, type Key, type Row } from './row.ts';
import { openTable, type Table, type TableNeeds } from './table.ts';
import { isAddress, versionPartition, versionsOfKey, versionsOfRange } from './versioned.ts';

export type OpenTable = (needs: TableNeeds) => Table;

/** What an answer was made of, as far as it matters to whether it is still true. */
export interface Sources {
  /** The version partitions of all rows that were read. */
  readonly versions: Set<string>;
  /** False as soon as a row was read that no version tells of. */
  areKnown: boolean;
  /** From when on another answer is due although nothing is written; milliseconds since 1970. */
  validUntil: number;
  /** What the reads really cost, where that is more than what the answer says. */
  readonly paid: Meter;
}

export const newSources = (): Sources => ({
  versions: new Set(),
  areKnown: true,
  validUntil: Number.POSITIVE_INFINITY,
  paid: createMeter(),
});

/** Reads as ever, and notes what is read. */
export const openNoted =
  (sources: Sources): OpenTable =>
  (needs) =>
    noted(openTable(needs), sources);

/**
 * Reads the rows as all acknowledged writes have left them, and notes them. An index lags behind, so what stands in one
 * is read from its conference's own partition. The meter of the request counts what the same reads would have cost as
 * they are else: an answer that is kept says what every other one says.
 */
export function openProven(sources: Sources): OpenTable {
  return (needs) => {
    const { meter = createMeter() } = needs;
    const base = openTable({ ...needs, consistent: () => true, meter: together(meter, sources.paid) });
    const behind = openTable({ ...needs, consistent: () => true, meter: sources.paid });
    const rows = async (range: Range, limit: number): Promise<Row[]> => {
      const end = meter.begin();
      const all = await behind.all({ partition: basePartition(range), prefix: basePrefix(range) });
      const found = within(all, range);
      noteLater(found.later, sources);
      const page = found.rows.slice(0, limit);
      await end(unitsOf(page));
      return page;
    };
    return noted(
      {
        ...base,
        all: (range) => (isOwnIndex(range) ? rows(range, Number.POSITIVE_INFINITY) : base.all(range)),
        first: (range, limit) => (isOwnIndex(range) ? rows(range, limit) : base.first(range, limit)),
      },
      sources,
    );
  };
}

function noted(table: Table, sources: Sources): Table {
  const noteKey = (key: Key, row: Row | null): Row | null => {
    const versions = isAddress(key) ? conferenceAt(row) : versionsOfKey(key);
    if (versions === null) sources.areKnown = false;
    else sources.versions.add(versions);
    return row;
  };
  const noteRange = (range: Range): Range => {
    const versions = versionsOfRange(range);
    if (versions === null) sources.areKnown = false;
    else sources.versions.add(versions);
    return range;
  };
  return {
    onCorrupt(error) {
      sources.areKnown = false;
      table.onCorrupt(error);
    },
    get: async (key) => noteKey(key, await table.get(key)),
    getMany: async (keys) => (await table.getMany(keys)).map((row, at) => noteKey(keys[at]!, row)),
    all: (range) => table.all(noteRange(range)),
    first: (range, limit) => table.first(noteRange(range), limit),
  };
}

/** An address says which conference it leads to; one that leads nowhere could lead somewhere at any moment. */
function conferenceAt(row: Row | null): string | null {
  const { id } = (row?.data ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && id.startsWith('con_') ? versionPartition(id.slice('con_'.length)) : null;
}

/** An index partition of one conference is named for it, and for the sort keys of its rows: `CON#c#SES`. */
const isOwnIndex = (range: Range): boolean => range.index === true && versionsOfRange(range) !== null;
const basePartition = ({ partition }: Range): string => partition.slice(0, partition.lastIndexOf('#'));
const basePrefix = ({ partition }: Range): string => `${partition.slice(partition.lastIndexOf('#') + 1)}#`;

const compare = (one = '', other = ''): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The rows that a range of the index would show, and those behind its end, which only time brings into it. */
function within(all: readonly Row[], range: Range): { readonly rows: readonly Row[]; readonly later: readonly Row[] } {
  const query = rangeQuery(range);
  if (query === null) return { rows: [], later: [] };
  const { ':from': from, ':to': to } = query.ExpressionAttributeValues ?? {};
  const own = all.filter((row) => row.gsi1pk === range.partition);
  const rows = own
    .filter(({ gsi1sk }) => from === undefined || (compare(gsi1sk, from.S) >= 0 && compare(gsi1sk, to!.S) <= 0))
    .toSorted((one, other) => compare(one.gsi1sk, other.gsi1sk));
  const later = range.below === undefined ? [] : own.filter(({ gsi1sk }) => compare(gsi1sk, to!.S) > 0);
  return { rows: range.descending ? rows.toReversed() : rows, later };
}

/** Sort keys begin with the instant from which a row is shown, where time has a say. */
function noteLater(rows: readonly Row[], sources: Sources): void {
  for (const { gsi1sk = '' } of rows) {
    const instant = Date.parse(gsi1sk.split('#')[0]!);
    if (instant > Date.now()) sources.validUntil = Math.min(sources.validUntil, instant);
  }
}

/** Counts for one meter what a consistent read costs, which is twice what the other's costs. */
const together = (ordinary: Counting, paid: Counting): Counting => ({
  begin() {
    const [end, endPaid] = [ordinary.begin(), paid.begin()];
    return async (units) => {
      await Promise.all([end(units / 2), endPaid(units)]);
    };
  },
});

/** Read units of a query that is not consistent: half of one for each 4 kB that it finds, begun or full. */
export const unitsOf = (rows: readonly Row[]): number =>
  Math.max(Math.ceil(rows.reduce((sum, row) => sum + itemBytes(toItem(row)), 0) / 4_096), 1) / 2;

/** The size of an item as the store counts it: names, texts in UTF-8, and two digits a byte. */
const itemBytes = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, { S, N }]) => sum + name.length + (S === undefined ? numberBytes(N!) : Buffer.byteLength(S)),
    0,
  );

const numberBytes = (digits: string): number => Math.ceil(digits.length / 2) + 1;
