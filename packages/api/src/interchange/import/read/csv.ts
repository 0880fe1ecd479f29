import type { EventStatus } from '@wikicon/schema';
import { CsvError, parse } from 'csv-parse/sync';
import { collect, type Collector } from '../collect.ts';
import { csvFields, type Mapping } from '../mapping.ts';
import { refuse } from '../remarks.ts';
import type { Schedule, Suppositions } from '../schedule.ts';
import type { FileText } from '../text.ts';

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const statuses = new Set(['TENTATIVE', 'CONFIRMED', 'CANCELLED']);

/** A table with a row for each session; columns have the names of the fields, or those that the mapping gives. */
export function readCsv(text: string, suppositions: Suppositions, mapping: Mapping): Schedule {
  const collector = collect('csv', suppositions);
  collector.plainTexts();
  const rows = rowsOf(text);
  const columns = Object.keys(rows[0]?.record ?? {});
  const columnOf = columnsOf(mapping, columns);
  if (rows.length > 0 && columnOf('title') === undefined)
    refuse('line 1', 'No column is called title. Say with --mapping which one it is.');
  const mapped = new Set(csvFields.flatMap((field) => namesOf(columnOf(field))));
  for (const name of columns) if (!mapped.has(name) && name !== 'url') collector.unkept(name);
  for (const row of rows) collectRow(collector, row, columnOf);
  return collector.finish();
}

function rowsOf(text: string): readonly Row[] {
  const [header = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].toSorted(
    (one, other) => header.split(other).length - header.split(one).length,
  )[0]!;
  try {
    return parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
    }) as unknown as readonly Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(
      `line ${Number(error['lines'] ?? 1)}`,
      `It is no table: ${error.code.toLowerCase().replaceAll('_', ' ')}.`,
    );
  }
}

type ColumnOf = (field: string) => Mapping[string] | undefined;

/** @throws FileProblems for a column that is not in the table */
function columnsOf(mapping: Mapping, columns: readonly string[]): ColumnOf {
  for (const name of Object.values(mapping).flatMap(namesOf))
    if (!columns.includes(name)) refuse('mapping', `The table has no column “${name}”.`);
  return (field) => mapping[field] ?? columns.find((name) => name.toLowerCase() === field);
}

const namesOf = (column: Mapping[string] | undefined): string[] =>
  column === undefined ? [] : typeof column === 'string' ? [column] : Object.values(column);

function collectRow(collector: Collector, { record, info }: Row, columnOf: ColumnOf): void {
  const place = `line ${info.lines}`;
  const said = (field: string): string => {
    const column = columnOf(field);
    return typeof column === 'string' ? cell(record[column]) : '';
  };
  const texts = (field: string): FileText => {
    const column = columnOf(field);
    if (typeof column !== 'object') return said(field);
    return Object.fromEntries(Object.entries(column).map(([tag, name]) => [tag, cell(record[name])]));
  };
  const list = (field: string): string[] =>
    said(field)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const has = (field: string): boolean => columnOf(field) !== undefined;
  const status = said('status').toUpperCase();
  if (status !== '' && !statuses.has(status)) collector.warn(place, `“${status}” is no status.`);
  collector.session({
    place,
    ids: [said('id')],
    title: texts('title'),
    abstract: [texts('abstract')],
    time: said('start') === '' ? null : { start: said('start'), end: said('end'), duration: said('duration') },
    room: said('room') || null,
    type: has('type') ? collector.named('type', said('type'), place) : undefined,
    topics: has('topics') ? list('topics').flatMap((name) => collector.named('topic', name, place) ?? []) : undefined,
    languages: list('languages'),
    status: statuses.has(status) ? (status as EventStatus) : 'CONFIRMED',
    speakers: has('speakers')
      ? list('speakers').flatMap((name) => {
          const person = collector.person(name, place, { ids: [] });
          return person === null ? [] : [{ person, role: 'PRESENTER' as const }];
        })
      : undefined,
  });
}

/** Our own tables have a mark before what a spreadsheet would run. */
const cell = (text: string | undefined): string => (text ?? '').trim().replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
