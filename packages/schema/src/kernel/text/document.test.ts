import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textClasses, textKinds } from './classes.ts';

it('docs/text.md has every kind of field and every class of character as the door treats them', () => {
  const text = readFileSync(new URL('../../../../../docs/text.md', import.meta.url), 'utf8');
  const rows = text.split('\n').map((line) => line.replaceAll(/\s*\|\s*/g, '|'));
  const classes = textClasses.map(({ name, members, becomes }) => {
    const treatments = Object.keys(textKinds).map((kind) => becomes[kind as keyof typeof textKinds]);
    return `|${[name, members, ...treatments].join('|')}|`;
  });
  const isClass = (row: string): boolean => /\|(kept|stripped|refused|space|line feed)\|/.test(row);
  expect(rows.filter(isClass)).toEqual([
    ...classes,
    '|everything else|letters, marks, signs, emoji, what is not assigned yet|kept|kept|kept|kept|',
  ]);
  for (const about of Object.values(textKinds)) expect(text).toContain(about);
});
