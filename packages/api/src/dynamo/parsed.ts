import { CorruptRow } from './corrupt-row.ts';
import type { Row } from './row.ts';

/** Is told of each corrupt row that a list leaves out. */
export interface CorruptRowLog {
  readonly onCorrupt: (error: CorruptRow) => void;
}

/** For whoever needs every row. */
export const failing: CorruptRowLog = {
  onCorrupt(error) {
    throw error;
  },
};

/** Parses the rows of a list. A corrupt one is told of and left out, so that it takes nothing else with it. */
export function parsedAll<Value>(
  rows: readonly Row[],
  parse: (row: Row) => Value,
  { onCorrupt }: CorruptRowLog,
): Value[] {
  const parsed: Value[] = [];
  for (const row of rows)
    try {
      parsed.push(parse(row));
    } catch (error) {
      if (!(error instanceof CorruptRow)) throw error;
      onCorrupt(error);
    }
  return parsed;
}
