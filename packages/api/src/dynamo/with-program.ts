import { setImmediate } from 'node:timers/promises';
import type { Counting } from './cost.ts';
import { isOfProgram, type ProgramRows } from './program-rows.ts';
import { rangeQuery, type Range } from './range.ts';
import type { Row } from './row.ts';
import { select } from './select.ts';
import type { Sources } from './sources.ts';
import type { Table } from './table.ts';
import { unitsOf } from './units.ts';

type Begun = ReturnType<Counting['begin']>;

export interface AtHand {
  /** The rows of the program that a request reads from; null at once where there are none. */
  readonly programOf: () => Promise<ProgramRows | null> | null;
  readonly meter: Counting;
  readonly sources: Sources;
  /** Opens the table for a read that the meter counts already. */
  readonly openAfter: (begun: Begun) => Table;
}

/**
 * The same table, whose reads of a program are answered from rows at hand, where there are any. A read counts from when
 * it is asked for, wherever its rows come from, so that a chain of reads is as long as it is without.
 */
export function withProgram(table: Table, { programOf, meter, sources, openAfter }: AtHand): Table {
  async function read(range: Range, limit: number, ask: (from: Table) => Promise<Row[]>): Promise<Row[]> {
    // What no sort key can lie in, nobody asks the store for.
    if (rangeQuery(range) === null) return [];
    const asked = isOfProgram(range) ? programOf() : null;
    if (asked === null) return ask(table);
    const end = meter.begin();
    const program = await asked;
    if (program === null) return ask(openAfter(end));
    return atHand(pageOf(program.rows, range, limit, sources), end);
  }
  return {
    ...table,
    all: (range) => read(range, Number.POSITIVE_INFINITY, (from) => from.all(range)),
    first: (range, limit) => read(range, limit, (from) => from.first(range, limit)),
  };
}

/** Gives rows no sooner than an answer of the store could come: reads that are asked for at the same time begin before. */
export async function atHand(rows: Row[], end: Begun): Promise<Row[]> {
  await setImmediate();
  await end(unitsOf(rows));
  return rows;
}

/** Counts one read that has begun, and then those that follow it. */
export function after(begun: Begun, meter: Counting): Counting {
  let first: Begun | null = begun;
  return {
    begin() {
      const end = first ?? meter.begin();
      first = null;
      return end;
    },
  };
}

/** Returns the rows of a page, and notes from when on another one would be due. */
export function pageOf(all: readonly Row[], range: Range, limit: number, sources: Sources): Row[] {
  const { rows, later } = select(all, range);
  // Sort keys begin with the instant from which a row is shown, where time has a say. One that came while the rows were
  // read is later too: the range had its end before.
  for (const { gsi1sk = '' } of later) {
    const instant = Date.parse(gsi1sk.split('#')[0]!);
    if (instant > sources.begun) sources.validUntil = Math.min(sources.validUntil, instant);
  }
  return rows.slice(0, limit);
}
