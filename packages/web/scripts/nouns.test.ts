import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { file, text } from './nouns.ts';

it('the forms know every declared noun as it is declared (npm run generate)', () => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});
