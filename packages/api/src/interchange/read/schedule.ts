import { decode } from '../text/decode.ts';
import { parseJson, type Json } from '../text/json.ts';
import type { Mapping } from '../schedule/mapping.ts';
import { refuse } from '../../kernel/diagnostic.ts';
import type { Schedule, ScheduleFormat, Suppositions } from '../schedule/schedule.ts';
import { readCalendar } from './icalendar.ts';
import { readCsv } from './csv.ts';
import { readOpass } from './opass.ts';
import { readScheduleJson } from './schedule-json.ts';
import { readScheduleXml } from './schedule-xml.ts';
import { readSchedule2Json } from './schedule2-json.ts';
import { says } from '../text/says.ts';

export interface Reading {
  readonly format: ScheduleFormat | 'auto';
  readonly mapping: Mapping;
  readonly suppositions: Suppositions;
}

/** Reads a schedule in any format that is known. @throws FileProblems with everything that is wrong with it */
export function readSchedule(bytes: Uint8Array, { format, mapping, suppositions }: Reading): Schedule {
  const text = decode(bytes);
  if (text.trim() === '') refuse('line 1', says('EMPTY_FILE'));
  // A mapping of columns says that the file is a table.
  const isTable = Object.keys(mapping).length > 0;
  const is = format === 'auto' ? (isTable ? 'csv' : formatOf(text)) : format;
  if (is === 'schedule-xml') return readScheduleXml(text, suppositions);
  if (is === 'icalendar') return readCalendar(text, suppositions);
  if (is === 'csv') return readCsv(text, suppositions, mapping);
  return readJson(parseJson(text), format, suppositions);
}

/** Returns the kind of a file; JSON is told apart once it is parsed. */
function formatOf(text: string): ScheduleFormat | 'json' {
  const start = text.trimStart().slice(0, 100);
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) refuse('line 1', says('WEB_PAGE'));
  if (start.startsWith('<')) return 'schedule-xml';
  if (/^[{[]/.test(start)) return 'json';
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'icalendar';
  if (/^"?sep=./i.test(start)) return 'csv';
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  if (header.length < 10_000 && /[,;\t]/.test(header)) return 'csv';
  return refuse('line 1', says('UNKNOWN_KIND'));
}

function readJson(file: Json, format: Reading['format'], suppositions: Suppositions): Schedule {
  const schedule = file.at('schedule');
  const is = (name: ScheduleFormat, seems: boolean): boolean => format === name || (format === 'auto' && seems);
  if (is('schedule-json', schedule.at('conference').at('days').isThere && !schedule.at('events').isThere))
    return readScheduleJson(inSchedule(file), suppositions);
  if (is('schedule-json-2', schedule.at('events').isThere)) return readSchedule2Json(file, suppositions);
  if (is('opass', file.at('sessions').isThere)) return readOpass(file, suppositions);
  return refuse('line 1', says('JSON_FOREIGN'));
}

/** @throws FileProblems where there is no schedule at all */
function inSchedule(file: Json): Json {
  if (!file.at('schedule').at('conference').at('days').isThere)
    refuse('schedule.conference.days', says('JSON_NO_DAYS'));
  return file;
}
