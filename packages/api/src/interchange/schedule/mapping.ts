import { canonicalTag, cut } from '@wikicon/schema';
import { FileProblems, maxDiagnostics, refuse, type Diagnostic } from '../../kernel/diagnostic.ts';
import { quoted } from '../text/text.ts';

/** The fields that the columns of a table can stand for. */
export const csvFields = [
  ...'id title start end duration room type topics languages status speakers abstract'.split(' '),
  // The day and the time of the day in columns of their own.
  ...'date startTime endDate endTime'.split(' '),
];

/** Fields of which a table may have a column for each language. */
const translated = new Set(['title', 'abstract']);

/** A column; for title and abstract, columns by language. */
export type Column = string | Readonly<Record<string, string>>;

/**
 * The column that holds each field; and the separator between several values of one cell, where it is not one that
 * `severalOf` looks for.
 */
export type Mapping = Readonly<Record<string, Column>> & { readonly separator?: string };

/** @throws FileProblems for what is no mapping, with all that is wrong with it */
export function mappingOf(text: string): Mapping {
  const value = parsed(text.replace(/^\uFEFF/, ''));
  if (!isRecord(value))
    return refuse('mapping', 'It is no object of fields and their columns, such as {"title": "Name"}.');
  const problems = Object.entries(value).flatMap(([field, column]) => problemsOf(field, column));
  if (problems.length > 0) throw new FileProblems(problems.slice(0, maxDiagnostics));
  return Object.fromEntries(Object.entries(value).map(([field, column]) => [field, trimmed(field, column as Column)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('mapping', 'It is no JSON.');
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function problemsOf(field: string, column: unknown): readonly Diagnostic[] {
  const place = `mapping.${cut(field, 40)}`;
  const problem = (message: string): Diagnostic => ({ place, message });
  if (field === 'separator')
    return typeof column === 'string' && column !== ''
      ? []
      : [problem(`${shown(column)} is nothing that could stand between values, such as "; ".`)];
  if (!csvFields.includes(field))
    return [problem(`It is no field of a table. There are ${csvFields.join(', ')}, and separator.`)];
  if (isTitle(column)) return [];
  if (!translated.has(field) || !isRecord(column))
    return [problem(`${shown(column)} is no title of a column. Write one as a text, such as "Name".`)];
  const tags = Object.keys(column).map(canonicalTag);
  return [
    ...(tags.length === 0 ? [problem('It names no column. Write one for each language, such as {"uz": "Nomi"}.')] : []),
    ...Object.entries(column).flatMap(([tag, one], at) => [
      ...(tags[at] === null ? [problem(`${quoted(tag)} is no language tag like uz-Latn.`)] : []),
      ...(tags[at] !== null && tags.indexOf(tags[at]!) < at
        ? [problem(`${quoted(tag)} is a language that stands here already.`)]
        : []),
      ...(isTitle(one) ? [] : [problem(`${shown(one)} is no title of a column. Write one as a text, such as "Name".`)]),
    ]),
  ];
}

/** Titles of columns are read without the white space around them. */
const isTitle = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Trims the titles of columns; a separator stays as it is. */
const trimmed = (field: string, column: Column): Column =>
  typeof column !== 'string'
    ? Object.fromEntries(Object.entries(column).map(([tag, title]) => [tag, title.trim()]))
    : field === 'separator'
      ? column
      : column.trim();

const shown = (value: unknown): string => quoted(typeof value === 'string' ? value : JSON.stringify(value));
