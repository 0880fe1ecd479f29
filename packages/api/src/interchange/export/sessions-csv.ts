import { roomName, typeOf } from './frab.ts';
import { localTime, textIn } from './names.ts';
import type { ExportedSession, Program } from './program.ts';
import { csvTable, several, type Columns } from '../../kernel/csv-table.ts';

const columns: Columns<ExportedSession, Program> = {
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
    several(topics.flatMap(({ name }) => (name ? [textIn(name, conference)] : []))),
  languages: ({ spokenLanguages }) => several(spokenLanguages),
  status: ({ status }) => status,
  speakers: ({ speakers }) => several(speakers.map(({ person }) => person.displayName)),
  abstract: (session, { conference }) => session.abstract && textIn(session.abstract, conference, session),
  url: ({ id }, { siteUrl }) => `${siteUrl}/sessions/${id}`,
};

/** The columns by which our own tables are recognized. */
export const sessionColumns: readonly string[] = Object.keys(columns);

/** A row for each session. */
export const sessionsCsv = (program: Program): string => csvTable(columns, program.sessions, program);
