import { CsvError, parse } from 'csv-parse/sync';
import { refuse, type Said } from '../../kernel/diagnostic.ts';
import { says } from '../text/says.ts';

/** A row of a table: its cells, and the line at which it begins. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The meanings of the parser's codes. */
const words = {
  CSV_QUOTE_NOT_CLOSED: 'TABLE_UNCLOSED',
  CSV_INVALID_CLOSING_QUOTE: 'TABLE_AFTER_CLOSING',
  INVALID_OPENING_QUOTE: 'TABLE_INSIDE',
} as const;

const wordsFor = (code: string): Said =>
  says(Object.hasOwn(words, code) ? words[code as keyof typeof words] : 'TABLE_CELLS');

/**
 * Reads a table (RFC 4180) whose cells are separated by commas, semicolons or tabs, or by what a first line sep= says,
 * as Excel writes it.
 *
 * @throws FileProblems with the line at which it is no table
 */
export function rowsOf(text: string): readonly Row[] {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const [first = '', told] = /^\s*"?sep=(\\t|[^\n])"?[^\S\n]*(?:\n|$)/i.exec(lines) ?? [];
  // The line stays as an empty one, so that the others keep their numbers.
  const table = '\n'.repeat(first.split('\n').length - 1) + lines.slice(first.length);
  try {
    const rows = parse(table, {
      delimiter: told === undefined ? delimiterOf(table) : told.replace('\\t', '\t'),
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: string[]; readonly raw: string; readonly info: { lines: number } }[];
    // The parser counts to the end of a row, whose cells may hold line breaks.
    return rows.map(({ record, raw, info }) => ({
      cells: record,
      line: info.lines - (raw.trim().split('\n').length - 1),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(`line ${Number(error['lines'] ?? 1)}`, wordsFor(error.code));
  }
}

/** Returns the delimiter that the titles of columns have most of, outside of quotation marks. */
function delimiterOf(table: string): string {
  const [titles = ''] = table
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split('\n', 1);
  return [',', ';', '\t'].toSorted((one, other) => titles.split(other).length - titles.split(one).length)[0]!;
}
