import { lineAt } from './lines.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import { quoted } from './text.ts';
import { unfolded } from './unfold.ts';
import { says } from './says.ts';

/** The first bytes of a file that tell its encoding. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Every kind of schedule begins with two letters or signs of ASCII, of which UTF-16 makes four bytes. */
function unmarked([first, second, third, fourth]: Uint8Array): string | null {
  if (!first) return second && !third && fourth ? 'utf-16be' : null;
  return second === 0 && third && fourth === 0 ? 'utf-16le' : null;
}

/**
 * The text of a file: UTF-8, unless a mark or an XML declaration says otherwise; and what is UTF-8 is read as such,
 * whatever its declaration says, for programs that convert a file often leave its first line as it was.
 *
 * @throws FileProblems with the line at which the bytes are no text in that encoding
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  // A line of a calendar may be folded inside of a letter (RFC 5545, 3.1).
  const whole = isCalendar(bytes) ? unfolded(bytes) : bytes;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(whole);
    const isFolded = encoding.startsWith('utf-16') && beginsCalendar.test(text);
    return isFolded ? new TextDecoder().decode(unfolded(new TextEncoder().encode(text))) : text;
  } catch {
    return refuse(`line ${badLine(whole, encoding)}`, says('BAD_BYTES', encoding.toUpperCase()));
  }
}

const beginsCalendar = /^(?:\u00EF\u00BB\u00BF)?\s*BEGIN:VCALENDAR/i;

const isCalendar = (bytes: Uint8Array): boolean =>
  beginsCalendar.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200)));

function encodingOf(bytes: Uint8Array): string {
  const mark = marks.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  const found = mark?.[0] ?? unmarked(bytes);
  if (found !== null) return found;
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  );
  const encoding = declared?.[1]?.toLowerCase() ?? 'utf-8';
  if (encoding !== 'utf-8' && isSurelyUtf8(bytes, encoding)) return 'utf-8';
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return refuse('line 1', says('UNKNOWN_ENCODING', quoted(encoding)));
  }
}

/** A declaration in single bytes is not in UTF-16; other text that is UTF-8 by chance has no letters but ASCII. */
const isSurelyUtf8 = (bytes: Uint8Array, declared: string): boolean =>
  fits(bytes, 'utf-8') && (declared.startsWith('utf-16') || bytes.some((byte) => byte > 0x7f));

/** The line of the first byte that does not fit, found by halving what is decoded. */
function badLine(bytes: Uint8Array, encoding: string): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, good));
  return lineAt(text, text.length);
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
