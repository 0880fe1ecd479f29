/** An answer as it goes out. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Makes an answer of the same content as a client asks for it; null for the bytes as they are. */
export type Encode<Encoding extends string> = (plain: Answer, encoding: Encoding | null) => Promise<Answer>;

/** A kept answer: what proves that it is still true, and its bytes. */
export interface Entry {
  readonly partition: string;
  readonly version: string;
  readonly validUntil: number;
  readonly plain: Answer;
  /** The same in the encodings that were asked for. */
  readonly encoded: Map<string | null, Promise<Answer>>;
}

/** The memory that an answer takes up beside its texts, and each header beside its own; measured, and rounded up. */
const overhead = { answer: 200, header: 64 } as const;

/** About how many bytes of memory an entry takes up: of a small answer most are for its headers. */
export async function bytesOf({ plain, encoded }: Pick<Entry, 'plain' | 'encoded'>): Promise<number> {
  const answers = [plain, ...(await Promise.all(encoded.values()))];
  // Short answers have the same body in every encoding.
  const bodies = new Set(answers.map(({ body }) => body));
  return (
    [...bodies].reduce((sum, body) => sum + body.length, 0) + answers.reduce((sum, one) => sum + headBytes(one), 0)
  );
}

const headBytes = ({ headers }: Answer): number =>
  headers.reduce<number>((sum, [name, value]) => sum + name.length + value.length + overhead.header, overhead.answer);

/** Headers of one answer alone, which every answer gets anew. */
const ownHeaders = new Set(['x-correlation-id', 'date']);

export async function plainOf(response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) => !ownHeaders.has(name));
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
