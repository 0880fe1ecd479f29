import type { EventStatus } from '@wikicon/schema';
import { sessionColumns } from '../export/sessions-csv.ts';
import { collect, type Collector } from '../schedule/collect.ts';
import { csvFields, type Column, type Mapping } from '../schedule/mapping.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import type { Schedule, Suppositions } from '../schedule/schedule.ts';
import { quoted, type FileText } from '../text/text.ts';
import { rowsOf, type Row } from './csv-rows.ts';
import { timeOfRow } from './csv-time.ts';
import { peopleOf, severalOf } from './several.ts';
import { says } from '../text/says.ts';

const statuses: Readonly<Record<string, EventStatus>> = {
  '': 'CONFIRMED',
  TENTATIVE: 'TENTATIVE',
  CONFIRMED: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
  CANCELED: 'CANCELLED',
};

/** A table with a row for each session; columns have the names of the fields, or those that the mapping gives. */
export function readCsv(text: string, suppositions: Suppositions, mapping: Mapping): Schedule {
  const collector = collect('csv', suppositions);
  const [head, ...rows] = rowsOf(text);
  const titles = (head?.cells ?? []).map((title) => title.trim());
  const isOurs = titles.join() === sessionColumns.join();
  if (isOurs) collector.plainTexts();
  const table = {
    titles,
    columnOf: columnsOf(mapping, titles, head?.line ?? 1),
    separator: mapping.separator ?? (isOurs ? ';' : null),
  };
  if (table.columnOf('title') === undefined) refuse(`line ${head?.line ?? 1}`, says('TABLE_NO_TITLE'));
  const mapped = new Set(csvFields.flatMap((field) => namesOf(table.columnOf(field))));
  for (const name of titles) if (!mapped.has(name) && name !== '' && name !== 'url') collector.unkept(name);
  for (const row of rows) if (row.cells.some((one) => one.trim() !== '')) collectRow(collector, row, table);
  return collector.finish();
}

interface Table {
  readonly titles: readonly string[];
  readonly separator: string | null;
  columnOf(field: string): Column | undefined;
}

/** @throws FileProblems for a column that is not in the table, or twice */
function columnsOf({ separator: _separator, ...mapping }: Mapping, titles: readonly string[], line: number) {
  const columns: Readonly<Record<string, Column>> = mapping;
  for (const name of Object.values(columns).flatMap(namesOf))
    if (!titles.includes(name)) refuse('mapping', says('TABLE_NO_COLUMN', quoted(name)));
  const columnOf = (field: string): Column | undefined =>
    columns[field] ?? titles.find((title) => folded(title) === folded(field));
  for (const name of csvFields.flatMap((field) => namesOf(columnOf(field))))
    if (titles.indexOf(name) !== titles.lastIndexOf(name))
      refuse(`line ${line}`, says('TABLE_COLUMN_TWICE', quoted(name)));
  return columnOf;
}

/** Start Time, start_time and startTime are one. */
const folded = (title: string): string => title.toLowerCase().replaceAll(/[\s_-]/g, '');

const namesOf = (column: Column | undefined): string[] =>
  column === undefined ? [] : typeof column === 'string' ? [column] : Object.values(column);

function collectRow(collector: Collector, { cells, line }: Row, { titles, separator, columnOf }: Table): void {
  const place = `line ${line}`;
  const width = titles.length;
  if (cells.slice(width).some((one) => one.trim() !== ''))
    return collector.problem(place, says('TABLE_MANY_CELLS', cells.length, width));
  if (cells.length < width) collector.warn(place, says('TABLE_FEW_CELLS', cells.length, width));
  const at = (name: string): string => cell(cells[titles.indexOf(name)]);
  const said = (field: string): string => {
    const column = columnOf(field);
    return typeof column === 'string' ? at(column) : '';
  };
  const texts = (field: string): FileText => {
    const column = columnOf(field);
    if (typeof column !== 'object') return said(field);
    return Object.fromEntries(Object.entries(column).map(([tag, name]) => [tag, at(name)]));
  };
  const list = (field: string): readonly string[] => severalOf(said(field), separator);
  const has = (field: string): boolean => columnOf(field) !== undefined;
  const status = statuses[said('status').toUpperCase()];
  if (status === undefined) collector.warn(place, says('UNKNOWN_STATUS', quoted(said('status'))));
  collector.session({
    place,
    ids: [said('id')],
    title: texts('title'),
    abstract: [texts('abstract')],
    time: timeOfRow(said),
    room: said('room') || null,
    type: has('type') ? collector.named('type', said('type'), place) : undefined,
    topics: has('topics') ? list('topics').flatMap((name) => collector.named('topic', name, place) ?? []) : undefined,
    languages: list('languages'),
    status: status ?? 'CONFIRMED',
    speakers: has('speakers')
      ? peopleOf(said('speakers'), separator, (name) =>
          collector.warn(place, says('ONE_PERSON', quoted(name))),
        ).flatMap((name) => {
          const person = collector.person(name, place, { ids: [] });
          return person === null ? [] : [{ person, role: 'PRESENTER' as const }];
        })
      : undefined,
  });
}

/** Our own tables have a mark before what a spreadsheet would run. */
const cell = (text: string | undefined): string => (text ?? '').trim().replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
