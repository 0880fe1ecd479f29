import { readFileSync } from 'node:fs';

export type Texts = Readonly<Record<string, string>>;

/** The lines of a file beside this one, each taken apart at its bars. */
export const lines = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** Texts by language: en=Maps, ru=Карты. */
export const textsOf = (cells: readonly string[]): Texts =>
  Object.fromEntries(
    cells.map((cell) => {
      const at = cell.indexOf('=');
      return [cell.slice(0, at).replace(/^uz$/, 'uz-Latn'), cell.slice(at + 1)];
    }),
  );
