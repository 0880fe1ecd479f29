/** The reason why an import is not begun, or does not get its file: in words that quote nothing of the file. */
export class Refusal extends Error {
  readonly kind: 'TOO_LARGE' | 'UNREADABLE' | 'BAD_ADDRESS' | 'BUSY' | 'GONE';

  constructor(kind: Refusal['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}
