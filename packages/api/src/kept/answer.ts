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

export async function bytesOf({ plain, encoded }: Entry): Promise<number> {
  const answers = await Promise.all(encoded.values());
  return [plain, ...answers].reduce((sum, { body }) => sum + body.length, 0);
}

/** Headers of one answer alone, which every answer gets anew. */
const ownHeaders = new Set(['x-correlation-id', 'date']);

export async function plainOf(response: Response): Promise<Answer> {
  const headers = [...response.headers].filter(([name]) => !ownHeaders.has(name));
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
