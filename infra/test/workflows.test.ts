import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, it } from 'vitest';
import { root } from '../plan/sst.ts';

const folder = join(root, '.github/workflows');

it.each(readdirSync(folder))('%s is a workflow as GitHub takes it', async (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const problems = await validate(TextDocument.create(`file:///${file}`, 'yaml', 1, text));
  expect(problems.map(({ range, message }) => [range.start.line + 1, message])).toEqual([]);
});
