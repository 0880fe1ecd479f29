import { inputRules } from '@wikicon/schema';
import { schema } from '@wikicon/schema/graphql';
import { isInterfaceType } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const repository = new URL('../../../', import.meta.url);
const documented = readFileSync(new URL('docs/errors.md', repository), 'utf8');

/** Codes that graphql-yoga gives to its own refusals. */
const ofLibraries = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE'];

/** The names in the first column of the table under a heading of the document. */
function named(heading: string): string[] {
  const section = documented.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`))!;
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!))
    .toSorted();
}

/** A code stands in the sources beside `code:`, beside its status, or in the type of those of resolvers. */
const patterns = [/\bcode: '([A-Z_]+)'/g, /^ {2}\d{3}: '([A-Z_]+)'/gm, /(?<=^export type ErrorCode = .*)'([A-Z_]+)'/gm];

const codesIn = (text: string): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code!));

function codesOf(folder: string): string[] {
  const files = readdirSync(new URL(folder, repository), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => codesIn(readFileSync(new URL(`${folder}/${file}`, repository), 'utf8')));
}

it('names each code that is sent, and no other', () => {
  const sent = new Set([...codesOf('packages/api/src'), ...codesOf('packages/schema/src'), ...ofLibraries]);
  expect(named('Errors')).toEqual([...sent].toSorted());
});

it('names each reason why a write is not done, and no other', () => {
  const errors = schema.getType('WriteError');
  const types = isInterfaceType(errors) ? schema.getPossibleTypes(errors) : [];
  expect(named('Why a write was not done')).toEqual(types.map(({ name }) => name).toSorted());
});

it('names each rule of an input', () => {
  const [, rules] = /^The rules of `InvalidInput`: (.*)$/m.exec(documented)!;
  expect([...rules!.matchAll(/`([A-Z_]+)`/g)].map(([, rule]) => rule)).toEqual(Object.keys(inputRules));
});
