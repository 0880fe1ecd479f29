import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWord, template } from './quoting.ts';

/** A text with much of what quoting gets wrong, among everything else. */
const text = fc
  .array(fc.oneof(fc.constantFrom("'", '"', '\\', '`', '$', '${', '$(', '!', '\n', '\r', '#', '*', ' '), fc.string()))
  .map((parts) => parts.join(''));

it('a shell reads a word as it was', () => {
  // An argument of a program ends at its first zero character.
  const words = fc.array(
    text.filter((one) => !one.includes('\0')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(words, (all) => {
      const read = execFileSync('sh', ['-c', `printf '%s\\0' ${all.map(shellWord).join(' ')}`], { encoding: 'utf8' });
      expect(read.split('\0').slice(0, -1)).toEqual(all);
    }),
  );
});

it('TypeScript reads a template as it was', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(runInNewContext(template(one))).toBe(one);
    }),
  );
});
