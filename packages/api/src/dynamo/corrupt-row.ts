import type { Key } from './row.ts';

/**
 * A row does not hold what its type says. The message names the row and the field, and never a value: it may stand in
 * logs and reports.
 */
export class CorruptRow extends Error {
  override readonly name = 'CorruptRow';
  readonly key: Key;
  /** The path of the field within the content; empty for the content itself. */
  readonly field: string;

  constructor({ pk: partition, sk }: Key, field: string) {
    // This is the only key that holds somebody's name.
    const pk = partition.replace(/^USER#.*/su, 'USER#…');
    super(`The row ${pk} / ${sk} is corrupt: ${field === '' ? 'its content' : field} is missing or of the wrong kind.`);
    this.key = { pk, sk };
    this.field = field;
  }

  /** The key and the field, for the log. */
  get details() {
    const { key, field } = this;
    return { key, field };
  }
}
