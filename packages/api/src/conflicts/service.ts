import { defaultSettings, type Conference, type ConflictService, type Room, type SessionType } from '@wikicon/schema';
import { mayRead } from '../authority/may.ts';
import { conferenceKey } from '../conference/entity.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../identity/viewer.ts';
import type { Programs } from '../session/program.ts';
import { findConflicts } from './find.ts';

interface Needs {
  readonly table: Table;
  readonly identity: Identity;
  readonly programs: Programs;
}

/** What does not go together in a program, for those who make it. */
export function createConflicts({ table, identity, programs }: Needs): ConflictService {
  return {
    async ofConference(conference) {
      const relation = { conference, steward: null, self: null };
      if (!mayRead(await identity.viewer(), 'Conference.conflicts', relation)) return null;
      const [row, { sessions, catalogue }] = await Promise.all([
        table.get(conferenceKey(conference)),
        programs.of(conference, null),
      ]);
      if (row === null) return null;
      const { startsOn, endsOn, timeZone } = row.data as Conference;
      return findConflicts(
        {
          sessions,
          rooms: catalogue.byId as ReadonlyMap<string, Room>,
          types: catalogue.byId as ReadonlyMap<string, SessionType>,
          startsOn,
          endsOn,
          timeZone,
        },
        defaultSettings,
      );
    },
  };
}
