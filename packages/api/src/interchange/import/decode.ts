import { refuse } from './remarks.ts';

/** How the first bytes of a file tell its encoding. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file: UTF-8, unless a mark or an XML declaration says otherwise.
 *
 * @throws FileProblems with the line at which the bytes are no text in that encoding
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse(`line ${badLine(bytes, encoding)}`, `The bytes are no ${encoding.toUpperCase()}.`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (mark) return mark[0];
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  );
  const encoding = declared?.[1]?.toLowerCase() ?? 'utf-8';
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return refuse('line 1', `“${encoding.slice(0, 40)}” is no encoding that is known.`);
  }
}

/** The line of the first byte that does not fit, found by halving what is decoded. */
function badLine(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return new TextDecoder(encoding).decode(bytes.subarray(0, good)).split('\n').length;
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
