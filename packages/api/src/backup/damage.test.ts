import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/server.ts';
import { canonicalText, itemOf } from '../dynamo/canonical.ts';
import type { Item } from '../dynamo/row.ts';
import { anyItem } from '../../test/any-item.ts';
import { createChain } from './chain.ts';
import { format, version } from './head.ts';
import { FileProblems } from '../kernel/diagnostic.ts';
import { readGraphFile } from './read.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => (folder = await temporaryFolder()));
afterAll(() => folder[Symbol.asyncDispose]());

function fileOf(items: readonly Item[], said: object = {}): string {
  const chain = createChain();
  const head = { format, version, migration: 0, table: 'wikicon', exportedAt: '2026-11-28T00:00:00.000Z', ...said };
  const lines = [chain.append('head', JSON.stringify(head))];
  for (const item of items) lines.push(chain.append('row', canonicalText(item)));
  return [...lines, chain.append('end', JSON.stringify({ rows: items.length, sha256: chain.sha256() }))].join('');
}

/** The rows that a file gives, or what is wrong with it. */
async function read(content: string | Uint8Array): Promise<string[] | string> {
  const path = join(folder.path, 'file.jsonl');
  await writeFile(path, content);
  const file = await open(path);
  try {
    const texts: string[] = [];
    for await (const { item } of readGraphFile(file, 0)) texts.push(canonicalText(item));
    return texts;
  } catch (error) {
    if (!(error instanceof FileProblems)) throw error;
    return error.message;
  } finally {
    await file.close();
  }
}

/** The line that a refusal names. */
const lineOf = (answer: string[] | string): number => Number(/^line (\d+): /.exec(String(answer))?.[1]);

const lines = fc.array(anyItem, { minLength: 2, maxLength: 5 }).map((items) => fileOf(items).split(/(?<=\n)/));
const place = fc.nat();

describe('A file of the graph', () => {
  it('gives back any row as it was', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyItem, { maxLength: 5 }), async (items) => {
        expect(await read(fileOf(items))).toEqual(items.map(canonicalText));
        for (const item of items) expect(canonicalText(itemOf(canonicalText(item)))).toBe(canonicalText(item));
      }),
      { numRuns: 50 },
    ));

  it('in which a text is no Unicode is refused with its line', async () => {
    const item: Item = { pk: { S: 'P' }, sk: { S: 'a\uD800' } };
    expect(await read(fileOf([item]))).toBe('line 2: A text holds half of a surrogate pair.');
  });

  it('in which any bit was turned is refused with that line, or the next', () =>
    fc.assert(
      fc.asyncProperty(lines, place, fc.integer({ min: 0, max: 7 }), async (parts, at, bit) => {
        const bytes = Buffer.from(parts.join(''));
        const place = at % bytes.length;
        const line = bytes.subarray(0, place).filter((byte) => byte === 10).length + 1;
        bytes[place]! ^= 1 << bit;
        expect(lineOf(await read(bytes)) - line).toBeOneOf([0, 1]);
      }),
      { numRuns: 300 },
    ));

  it.each<[string, (parts: string[], at: number) => string[]]>([
    ['left out', (parts, at) => parts.toSpliced(at, 1)],
    ['doubled', (parts, at) => parts.toSpliced(at, 0, parts[at]!)],
    ['moved behind the next', (parts, at) => parts.toSpliced(at, 2, parts[at + 1] ?? parts[0]!, parts[at]!)],
    ['the last', (parts, at) => parts.slice(0, at)],
    ['cut in the middle', (parts, at) => [...parts.slice(0, at), parts[at]!.slice(0, -2)]],
    [
      'of another file',
      (parts, at) => parts.with(at, fileOf([{ pk: { S: 'other' } }]).split(/(?<=\n)/)[at > 0 ? 1 : 0]!),
    ],
  ])('in which a line is %s is refused with that line, or the next', (_name, damage) =>
    fc.assert(
      fc.asyncProperty(lines, place, async (parts, at) => {
        const damaged = damage(parts, at % parts.length).join('');
        fc.pre(damaged !== parts.join(''));
        expect(lineOf(await read(damaged)) - (at % parts.length)).toBeOneOf([1, 2]);
      }),
      { numRuns: 40 },
    ),
  );

  it('names line and checksums', async () => {
    const file = fileOf([{ pk: { S: 'first' } }, { pk: { S: 'second' } }]);
    expect(await read(file.replace('second', 'other'))).toMatch(
      /^line 3: Its checksum says [0-9a-f]{32}, but with what stands before it, it gives [0-9a-f]{32}: /,
    );
  });

  it.each([
    [
      'version',
      { version: 2 },
      'line 1: The file is of version 2, and this program reads up to 1: a newer Wikicon Graph',
    ],
    [
      'migration',
      { migration: 3 },
      'line 1: Its rows have taken migration 3, and this program knows 0: a newer Wikicon',
    ],
    ['kind', { format: 'other' }, 'line 1: It does not say which file of the graph this is.'],
  ])('of another %s is refused with a sentence', async (_name, said, sentence) => {
    expect(await read(fileOf([], said))).toContain(sentence);
  });

  it.each([
    ['nothing', '', 'line 1: The file is empty.'],
    ['something else', '{"conference": {}}\n', 'line 1: It is no line of a file of the graph'],
    ['a mark before it', `\ufeff${fileOf([])}`, 'line 1: It is no line of a file of the graph'],
    ['more behind its end', `${fileOf([])}\n`, 'line 3: It is no line of a file of the graph'],
    ['a line without an end', 'x'.repeat(9_000_000), 'line 1: It is longer than any line of a file of the graph.'],
  ])('that is %s is refused with a sentence', async (_name, content, sentence) => {
    expect(await read(content)).toContain(sentence);
  });
});
