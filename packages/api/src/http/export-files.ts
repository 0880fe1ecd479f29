import { exportFiles, parseId, ulidOf, type ExportFormat, type PersonId, type SessionId } from '@wikicon/schema';
import { calendar, stageCalendar } from '../interchange/export/calendar.ts';
import { linkedData, sessionLinkedData, stageLinkedData } from '../interchange/export/linked-data.ts';
import { affiliatesCsv, peopleCsv } from '../interchange/export/parts-csv.ts';
import { readAffiliates, readPeople } from '../interchange/export/parts.ts';
import { readStage } from '../interchange/export/person.ts';
import { readProgram, readSession, type Program } from '../interchange/export/program.ts';
import { schedule2Json } from '../interchange/export/schedule2-json.ts';
import { scheduleJson } from '../interchange/export/schedule-json.ts';
import { scheduleXml } from '../interchange/export/schedule-xml.ts';
import { sessionsCsv } from '../interchange/export/sessions-csv.ts';
import { wikitext } from '../interchange/export/wikitext.ts';
import type { Readers } from '../services/readers.ts';
import type { PublicText } from './public.ts';

/** The request that an address makes, by the names in `exportPath`. */
export interface Asked {
  readonly readers: Readers;
  readonly siteUrl: string;
  /** The chosen sessions; all of them when null. */
  readonly chosen: string | null;
}

const types = {
  xml: 'application/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  wiki: 'text/plain; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const;
type Ending = keyof typeof types;

type Maker = (asked: Asked & { readonly slug: string }) => Promise<Omit<PublicText, 'type'> | null>;

const makers: Readonly<Record<ExportFormat, Maker>> = {
  SCHEDULE_XML: ofProgram(scheduleXml),
  SCHEDULE_JSON: ofProgram(scheduleJson),
  SCHEDULE_JSON_2: ofProgram(schedule2Json),
  ICALENDAR: ofProgram(calendar),
  CSV: ofProgram(sessionsCsv),
  PEOPLE_CSV: written(readPeople, peopleCsv),
  AFFILIATES_CSV: written(readAffiliates, affiliatesCsv),
  WIKITEXT: ofProgram(wikitext),
  JSON_LD: ofProgram(linkedData),
};

/** @returns a file of a conference, or null where nothing is public */
export async function conferenceFile(slug: string, name: string, asked: Asked): Promise<PublicText | null> {
  const format = (Object.keys(makers) as ExportFormat[]).find((one) => exportFiles[one].file === name);
  const file = format === undefined ? null : await makers[format]({ ...asked, slug });
  return file && { ...file, type: types[name.split('.').at(-1) as Ending] };
}

/** @returns a file of a session, or null where nothing is public */
export async function sessionFile(id: string, form: 'ics' | 'jsonld', asked: Asked): Promise<PublicText | null> {
  if (parseId(id)?.prefix !== 'ses') return null;
  const program = await readSession(asked.readers, id as SessionId, asked.siteUrl);
  const write = { ics: calendar, jsonld: sessionLinkedData }[form];
  return program && { body: write(program), updatedAt: program.updatedAt, type: types[form] };
}

/** @returns a file of a person, or null where nothing is public; it has no date, for whoever leaves a stage leaves none */
export async function personFile(id: string, form: 'ics' | 'jsonld', asked: Asked): Promise<PublicText | null> {
  if (parseId(id)?.prefix !== 'per') return null;
  const stage = await readStage(asked.readers, id as PersonId, asked.siteUrl);
  const write = { ics: stageCalendar, jsonld: stageLinkedData }[form];
  return stage && { body: write(stage), updatedAt: null, type: types[form] };
}

function written<Of extends { readonly updatedAt: string }>(
  read: (asked: Asked & { readonly slug: string }) => Promise<Of | null>,
  write: (of: Of) => string,
): Maker {
  return async (asked) => {
    const found = await read(asked);
    return found && { body: write(found), updatedAt: found.updatedAt };
  };
}

function ofProgram(write: (program: Program) => string): Maker {
  return written(async ({ readers, slug, siteUrl, chosen }) => {
    const program = await readProgram(readers, slug, siteUrl);
    return program && chosenOf(program, chosen);
  }, write);
}

/** The starred sessions of somebody: ?sessions= and the last parts of their ids, with commas. */
function chosenOf(program: Program, chosen: string | null): Program {
  if (chosen === null) return program;
  const wanted = new Set(chosen.toUpperCase().split(','));
  return { ...program, sessions: program.sessions.filter(({ id }) => wanted.has(ulidOf(id))) };
}
