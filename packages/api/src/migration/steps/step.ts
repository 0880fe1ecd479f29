import { CorruptRow } from '../../dynamo/corrupt-row.ts';
import { fromItem, maxRowBytes, rowBytes, toItem, type Item, type Row } from '../../dynamo/row.ts';
import type { RowKind } from '../../dynamo/row-retention.ts';
import { canonicalText } from '../../dynamo/canonical.ts';

/**
 * One change of how rows are written. Before it runs, every reader reads the old and the new form (expand); after it
 * has run everywhere, a later release may forget the old one (contract).
 */
export interface Step {
  /** 1 for the first, without gaps. */
  readonly number: number;
  /** Its effect, in a few words. */
  readonly name: string;
  /**
   * The kind of rows that it makes beside others and that stay as they are where they stand already: what was written
   * in the new form goes before what an older release has left, or has written since, in the old one.
   */
  readonly makes?: RowKind;
  /**
   * Returns the rows that one becomes: itself, another, several, or none. A row that this step has made stays as it is.
   *
   * @throws in words what is wrong with the row
   */
  change(row: Row): readonly Row[];
}

/** The kind of the row in which a table says how far it is. */
export const stateKind = 'Migration';

/** A row cannot be changed; the message says why. */
export class FailingRow extends Error {}

/** @returns null when the row stays as it is. @throws FailingRow */
export function changesOf(item: Item, steps: readonly Step[]): readonly Row[] | null {
  // No step changes the row in which a table records its own migration.
  if (steps.length === 0 || item['type']?.S === stateKind) return null;
  try {
    const row = fromItem(item);
    const rows = steps.reduce<readonly Row[]>((all, step) => all.flatMap((one) => step.change(one)), [row]);
    const [only] = rows;
    if (rows.length === 1 && (only === row || canonicalText(toItem(only!)) === canonicalText(item))) return null;
    if (canonicalText(toItem(row)) !== canonicalText(item)) throw new Error('It has attributes that would be lost.');
    if (rows.some((one) => rowBytes(one) > maxRowBytes))
      throw new Error(`It would have more than ${maxRowBytes} bytes.`);
    return rows;
  } catch (error) {
    throw new FailingRow(error instanceof CorruptRow ? 'Its content is no JSON.' : (error as Error).message);
  }
}
