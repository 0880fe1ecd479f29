import type { Said } from '../kernel/diagnostic.ts';

/** The reason why an import is not begun, or does not get its file: in words that quote nothing of the file. */
export class Refusal extends Error {
  readonly said: Said;
  readonly kind: 'TOO_LARGE' | 'UNREADABLE' | 'BAD_ADDRESS' | 'BUSY' | 'GONE';

  constructor(kind: Refusal['kind'], said: Said) {
    super(said.message);
    this.said = said;
    this.kind = kind;
  }
}
