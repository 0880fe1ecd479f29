import { map, type Conference, type ConferenceId, type MaybePromise } from '@wikicon/schema';
import { ifVisible, programThing } from '../authority/visible.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';

type Head = Pick<Conference, 'id'> & Partial<Conference>;

/** Whether the viewer sees the sessions of a conference: asked before any row is read that a session has. */
export interface ProgramAccess {
  /** Takes what a row or an address says, so that nothing is read for it. Copies of a conference may lag behind it. */
  note(conference: Head): void;
  isOpen(conference: ConferenceId): MaybePromise<boolean>;
}

interface Needs {
  readonly table: Table;
  readonly identity: Identity;
  readonly cache: RequestCache;
}

export function createProgramAccess({ table, identity, cache }: Needs): ProgramAccess {
  const known = new Map<ConferenceId, Head>();
  cache.keep({ clearAll: () => known.clear() });
  const read = cache.memo(async (id: ConferenceId): Promise<Head | null> => {
    const row = await table.get(conferenceKey(id));
    return row && conferenceFrom(row);
  });

  return {
    note: (conference) => known.set(conference.id, conference),
    isOpen: (id) =>
      map(known.get(id) ?? read(id), (head) =>
        head === null ? false : map(ifVisible(identity, programThing(head), true), (isSeen) => isSeen === true),
      ),
  };
}
