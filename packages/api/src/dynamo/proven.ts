import { createMeter, type Counting } from './cost.ts';
import { baseOf, isOwnIndex, programPrefixes, type ProgramRows } from './program-rows.ts';
import type { Range } from './range.ts';
import type { Row } from './row.ts';
import { conferenceAt, noted, type OpenTable, type Sources } from './sources.ts';
import { openTable, type Table } from './table.ts';
import { areOnePage, unitsOf } from './units.ts';
import { isAddress } from './versioned.ts';
import { after, atHand, pageOf, withProgram } from './with-program.ts';

/** Returns the rows of a program as they are under a version that was checked for this request, or null. */
export type FindProgram = (partition: string, address: Row) => Promise<ProgramRows | null>;

/** Reads as ever but for the rows of a program that are at hand, and notes what is read. */
export function openNoted(sources: Sources, findProgram: FindProgram): OpenTable {
  return ({ meter = createMeter(), ...needs }) => {
    const open = (counting: Counting): Table =>
      openTable({ ...needs, meter: together({ ordinary: counting, paid: sources.paid, times: 1 }) });
    const base = open(meter);
    let address: Row | null = null;
    let found: Promise<ProgramRows | null> | null = null;
    const get: Table['get'] = async (key) => {
      const row = await base.get(key);
      if (isAddress(key) && conferenceAt(row) !== null) address = row;
      return row;
    };
    const programOf = () => (address === null ? null : (found ??= findProgram(conferenceAt(address)!, address)));
    const openAfter = (begun: ReturnType<Counting['begin']>) => open(after(begun, meter));
    return noted(withProgram({ ...base, get }, { programOf, meter, sources, openAfter }), sources);
  };
}

/**
 * Reads the rows as all acknowledged writes have left them, and notes them. An index lags behind, so what stands in one
 * is read from its conference's own partition. The meter of the request counts what the same reads cost else: an answer
 * that is kept says what every other one says.
 *
 * @param collect is given what a program is made of, where all of it was read
 */
export function openProven(
  sources: Sources,
  program: ProgramRows | null,
  collect: (program: ProgramRows) => void = () => undefined,
): OpenTable {
  return ({ meter = createMeter(), ...needs }) => {
    const consistent = () => true;
    const base = openTable({
      ...needs,
      consistent,
      meter: together({ ordinary: meter, paid: sources.paid, times: 2 }),
    });
    const behind = openTable({ ...needs, consistent, meter: sources.paid });
    const note = collector(collect);

    const get: Table['get'] = async (key) => {
      if (!isAddress(key)) return base.get(key);
      if (program?.address.pk !== key.pk) return note.address(await base.get(key));
      const [address] = await atHand([program.address], meter.begin());
      return address!;
    };

    async function indexed(range: Range, limit: number): Promise<Row[]> {
      const end = meter.begin();
      const from = baseOf(range);
      const all = note.rows(from, await behind.all(from));
      // Of more than a page of the store nobody knows where the pages end, and so what they cost.
      if (!areOnePage(all)) sources.areKnown = false;
      const rows = pageOf(all, range, limit, sources);
      await end(unitsOf(rows));
      return rows;
    }

    const table: Table = {
      ...base,
      get,
      all: async (range) =>
        isOwnIndex(range) ? indexed(range, Number.POSITIVE_INFINITY) : note.rows(range, await base.all(range)),
      first: (range, limit) => (isOwnIndex(range) ? indexed(range, limit) : base.first(range, limit)),
    };
    const held = program && Promise.resolve(program);
    return noted(withProgram(table, { programOf: () => held, meter, sources, openAfter: () => table }), sources);
  };
}

/** Puts together what a program is made of, from whole ranges as they are read. */
function collector(collect: (program: ProgramRows) => void) {
  const collected = new Map<string, readonly Row[]>();
  let from: Row | null = null;

  function look(): void {
    const all = programPrefixes.map((prefix) => collected.get(prefix));
    if (from !== null && all.every((rows) => rows !== undefined)) collect({ address: from, rows: all.flat() });
  }

  return {
    address(row: Row | null): Row | null {
      from = row;
      look();
      return row;
    },
    rows({ prefix, above, below }: Range, rows: Row[]): Row[] {
      if (prefix === undefined || above !== undefined || below !== undefined || !areOnePage(rows)) return rows;
      collected.set(prefix, rows);
      look();
      return rows;
    },
  };
}

interface Two {
  readonly ordinary: Counting;
  readonly paid: Counting;
  /** How many times as dear the read is as it counts. */
  readonly times: number;
}

/** Counts a read for two meters: as it would cost else, and as it costs. */
const together = ({ ordinary, paid, times }: Two): Counting => ({
  begin() {
    const [end, endPaid] = [ordinary.begin(), paid.begin()];
    return async (units) => {
      await Promise.all([end(units / times), endPaid(units)]);
    };
  },
});
