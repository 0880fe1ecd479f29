import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageAddress } from '../../api/src/site/address.ts';

it('leads to no address that the API would answer with “No such page”', () => {
  const router = readFileSync(new URL('./router.ts', import.meta.url), 'utf8');
  const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!).filter((path) => !path.includes('*'));
  expect(paths.length).toBeGreaterThan(2);
  expect(paths.filter((path) => pageAddress(path.replaceAll(/:\w+/g, 'x')) === null)).toEqual([]);
});
