import { expect, it } from 'vitest';
import { quoted } from './quoted.ts';

it.each([
  ['as it is', 'main hall', '“main hall”'],
  ['on one line', 'main\n\thall', '“main hall”'],
  ['without what turns the text around it', 'main\u202Ehall', '“mainhall”'],
  ['cut between characters', '😀'.repeat(90), `“${'😀'.repeat(79)}…”`],
  ['as nothing where nothing can be seen', '\u200B', '“”'],
])('A value stands in a message %s', (_how, value, text) => {
  expect(quoted(value)).toBe(text);
});
