import { stringify } from 'csv-stringify/sync';
import { roomName, typeOf } from './frab.ts';
import { localTime, textIn } from './names.ts';
import type { ExportedSession, Program } from './program.ts';

type Column = (session: ExportedSession, program: Program) => string | null;

/** The columns of the table, by their names. */
const columns: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  title: (session, { conference }) => textIn(session.title, conference, session),
  start: ({ slot }, { conference }) => slot && localTime(slot.startsAt, conference.timeZone),
  end: ({ slot }, { conference }) => slot && localTime(slot.endsAt, conference.timeZone),
  room: ({ slot }, { rooms, conference }) => {
    const room = rooms.find(({ id }) => id === slot?.room?.id);
    return room ? roomName(room, conference) : null;
  },
  type: (session, { conference }) => typeOf(session, conference),
  topics: ({ topics }, { conference }) =>
    topics.flatMap(({ name }) => (name ? [textIn(name, conference)] : [])).join('; '),
  languages: ({ spokenLanguages }) => spokenLanguages.join('; '),
  status: ({ status }) => status,
  speakers: ({ speakers }) => speakers.map(({ person }) => person.displayName).join('; '),
  abstract: (session, { conference }) => session.abstract && textIn(session.abstract, conference, session),
  url: ({ id }, { siteUrl }) => `${siteUrl}/sessions/${id}`,
};

/** A row for each session, with a mark by which spreadsheets see UTF-8; a cell that begins like a formula is quoted. */
export const sessionsCsv = (program: Program): string =>
  stringify(
    program.sessions.map((session) =>
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column(session, program) ?? ''])),
    ),
    { header: true, columns: Object.keys(columns), bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
