import { createHash } from 'node:crypto';

export type LineKind = 'head' | 'row' | 'end';

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
}

/** A line does not say what its checksum says. */
export class BrokenLine extends Error {}

/**
 * The lines of a file of the graph: `{"sum":"…","row":{…}}`. Each checksum is over the line and the checksum before it,
 * so no line can be changed, left out, doubled or moved without the next one telling. The sum of all bytes
 * before the last line stands in that line, for other tools: `head -n -1 FILE | sha256sum`.
 */
export interface Chain {
  /** The next line of a file that is written, with its end. */
  append(kind: LineKind, text: string): string;
  /** The next line of a file that is read, without its end. @throws BrokenLine */
  check(bytes: Uint8Array): Line;
  /** The sum of all bytes so far, but for the last line, which states it. */
  sha256(): string;
}

export function createChain(): Chain {
  let last = '';
  const all = createHash('sha256');
  const sumOf = (kind: LineKind, text: string): string =>
    createHash('sha256').update(`${last}\n${kind}\n${text}`).digest('hex').slice(0, sumLength);
  return {
    append(kind, text) {
      last = sumOf(kind, text);
      const line = `{"sum":"${last}","${kind}":${text}}\n`;
      if (kind !== 'end') all.update(line);
      return line;
    },
    check(bytes) {
      const [, said, kind, text] = form.exec(textOf(bytes)) ?? [];
      if (said === undefined || text === undefined)
        throw new BrokenLine('It is no line of a file of the graph: it does not have the form {"sum":"…","row":{…}}.');
      const found = sumOf(kind as LineKind, text);
      if (found !== said)
        throw new BrokenLine(
          `Its checksum says ${said}, but with what stands before it, it gives ${found}: this line or the one before was changed, left out or moved.`,
        );
      last = found;
      if (kind !== 'end') all.update(bytes).update('\n');
      return { kind: kind as LineKind, text };
    },
    sha256: () => all.copy().digest('hex'),
  };
}

const sumLength = 32;

const form = /^\{"sum":"([0-9a-f]{32})","(head|row|end)":(\{.*\})\}$/s;

/** A byte order mark at the beginning is a change like any other. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BrokenLine('Its bytes are no text.');
  }
}
