import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = new URL('../src/', import.meta.url).pathname;

/** `row.data as Session`, `(row?.data ?? null) as Session` and the like; a result of GraphQL is no row. */
const cast = /\bdata\b[\s!)?]*(?:\?\? (?:null|\{\})\))? as (?!const|unknown)[A-Z{(R]/;

it('casts the content of no row outside of storage', () => {
  const offences = globSync('**/*.ts', { cwd: source })
    .filter((file) => !/^(dynamo|rows)\/|\.test\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(`${source}${file}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => (cast.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
    );
  expect(offences).toEqual([]);
});
