import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { files, folder, folders } from './write.ts';

it('the forms know every declared noun as it is declared (npm run generate)', () => {
  const made = folders.flatMap((name) => readdirSync(new URL(name, folder)).map((file) => name + file));
  const here = ['descriptors.ts', ...made];
  expect(Object.fromEntries(here.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]))).toEqual(files);
});
