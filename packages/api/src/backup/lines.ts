/** Longer than any row becomes: 400 kB, of which each byte may be escaped twice. */
const maxBytes = 8_000_000;

/** The file has a line that is too long, or its last line has no end. */
export class NoLine extends Error {}

/**
 * A stream cut at its line feeds, and at nothing else: other readers of lines also cut at U+2028, which people write.
 * Holds one line at a time.
 *
 * @throws NoLine
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]);
      [parts, length, start] = [[], 0, end + 1];
    }
    if (start === chunk.length) continue;
    parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > maxBytes) throw new NoLine('It is longer than any line of a file of the graph.');
  }
  if (length > 0) throw new NoLine('The file ends in the middle of it.');
}
