import { conferenceOf, type Conference, type ConferenceId, type ConflictService, type Id } from '@wikicon/schema';
import type { PrivateField } from '../authority/rules.ts';
import { visible } from '../authority/visible.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import type { Programs } from '../read/program.ts';
import { findConflicts } from './find.ts';
import type { ConflictProgram } from './finders.ts';
import { valuesEntry, valuesOf } from '../rows/private-values.ts';
import type { PrivateRows } from '../read/private-values.ts';
import { programOf, settingsOf, withPrivate } from './program.ts';

interface Needs {
  readonly table: Table;
  readonly identity: Identity;
  readonly cache: RequestCache;
  readonly programs: Programs;
  readonly privateRows: PrivateRows;
}

/** The conflicts in a program, for those who make it. */
export function createConflicts({ table, identity, cache, programs, privateRows }: Needs): ConflictService {
  const conferences = cache.memo(async (id: ConferenceId) => {
    const row = await table.get(conferenceKey(id));
    return row && conferenceFrom(row);
  });

  return {
    async ofConference(id) {
      if (!(await isRead('Conference.conflicts', id))) return null;
      const read = await readProgram(id);
      return read && findConflicts(read.program, settingsOf(read.conference));
    },

    async ofSession(session) {
      const id = conferenceOf(session.id);
      if (!(await isRead('SessionPayload.conflicts', session.id))) return null;
      if (session.slot === null) return [];
      const read = await readProgram(id);
      if (read === null) return null;
      // The index may not have what was written a moment ago.
      const sessions = [...read.program.sessions.filter((one) => one.id !== session.id), session];
      return findConflicts({ ...read.program, sessions }, settingsOf(read.conference), session.id);
    },

    async settings(id) {
      if (!(await isRead('Conference.conflictSettings', id))) return null;
      const [conference, row] = await Promise.all([conferences(id), privateRows.of(id)]);
      return conference && settingsOf({ ...conference, ...valuesOf(row) });
    },
  };

  async function isRead(field: PrivateField, of: Id): Promise<boolean> {
    return visible(await identity.viewer(), { field, of });
  }

  async function readProgram(
    id: ConferenceId,
  ): Promise<{ readonly conference: Conference; readonly program: ConflictProgram } | null> {
    const [conference, { sessions, referenceData }, own, rows] = await Promise.all([
      conferences(id),
      programs.of(id, null),
      privateRows.of(id),
      privateRows.ofSessions(id),
    ]);
    if (conference === null) return null;
    const values = new Map(parsedAll([...(own ? [own] : []), ...rows.values()], valuesEntry, table));
    const whole = sessions.map((session) => withPrivate(session, values));
    return { conference: withPrivate(conference, values), program: programOf(conference, whole, referenceData) };
  }
}
