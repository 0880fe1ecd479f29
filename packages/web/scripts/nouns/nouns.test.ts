import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { files, folder } from './write.ts';

it('the forms know every declared noun as it is declared (npm run generate)', () => {
  const here = ['descriptors.ts', ...readdirSync(new URL('made/', folder)).map((file) => `made/${file}`)];
  expect(Object.fromEntries(here.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]))).toEqual(files);
});
