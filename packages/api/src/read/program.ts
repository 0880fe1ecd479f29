import {
  conferenceOf,
  type Snapshot,
  type ConferenceId,
  type Localized,
  type Room,
  type SessionId,
  type SessionType,
  type Topic,
} from '@wikicon/schema';
import DataLoader from 'dataloader';
import type { ProgramAccess } from './program-access.ts';
import type { ReferenceData, AllReferenceData } from './reference-data.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import type { Position } from '../paging/cursor.ts';
import { byPosition } from '../paging/in-memory.ts';
import {
  abstractFrom,
  abstractKey,
  abstractPrefix,
  programPartition,
  sessionFrom,
  type SessionContent,
} from '../rows/session.ts';

/** The sessions of a conference that the viewer sees, in the order of its program, with their places in that order. */
export interface Program {
  readonly sessions: readonly SessionContent[];
  readonly referenceData: ReferenceData;
  position(session: SessionContent): Position;
}

export interface Programs {
  of(conference: ConferenceId, day: string | null | undefined): Promise<Program>;
  /** All abstracts of a conference, to be read beside its program instead of after it. */
  readAbstracts(conference: ConferenceId): Promise<unknown>;
  abstract(session: SessionId): Promise<Localized | null>;
}

export function createPrograms({
  table,
  access,
  allReferenceData,
  cache,
}: {
  readonly table: Table;
  readonly access: ProgramAccess;
  readonly allReferenceData: AllReferenceData;
  readonly cache: RequestCache;
}): Programs {
  const read = cache.memo(async (asked): Promise<Program> => {
    const [conference, day] = asked.split(' ') as [ConferenceId, string];
    if (!(await access.isOpen(conference))) return noneOf(await allReferenceData.of(conference));
    const range = { index: true, partition: programPartition(conference), ...(day !== '' && { prefix: `${day}#` }) };
    // Sessions name rooms, types and topics of the reference data: it is always wanted, so it is read beside them.
    const [rows, referenceData] = await Promise.all([table.all(range), allReferenceData.of(conference)]);
    const position = positionIn(referenceData);
    const sessions = parsedAll(rows, (row) => ({ ...sessionFrom(row), version: row.version }), table)
      .map(referringTo(referenceData))
      .toSorted((one, other) => byPosition(position(one), position(other)));
    return { sessions, referenceData, position };
  });

  const expected = cache.memo(abstractsOf);
  const single = cache.keep(
    new DataLoader<SessionId, Localized | null>(
      async (ids) => {
        const rows = await table.getMany(ids.map(abstractKey));
        return rows.map((row) => row && (parsedAll([row], abstractFrom, table)[0] ?? null));
      },
      { maxBatchSize: 100 },
    ),
  );

  return {
    of: (conference, day) => read(`${conference} ${day ?? ''}`),
    readAbstracts: expected,
    abstract: async (session) => {
      const abstracts = expected.known(conferenceOf(session));
      return abstracts === null ? single.load(session) : ((await abstracts).get(abstractKey(session).sk) ?? null);
    },
  };

  async function abstractsOf(conference: ConferenceId): Promise<Map<string, Localized>> {
    if (!(await access.isOpen(conference))) return new Map();
    const rows = await table.all({ partition: conferencePartition(conference), prefix: abstractPrefix });
    return new Map(parsedAll(rows, (row) => [row.sk, abstractFrom(row)] as const, table));
  }
}

const noneOf = (referenceData: ReferenceData): Program => ({
  sessions: [],
  referenceData,
  position: positionIn(referenceData),
});

/** By start, then room in the order of the conference; what has no slot comes last. */
const positionIn =
  (referenceData: ReferenceData) =>
  ({ id, slot }: SessionContent): Position =>
    slot === null ? ['~', 0, id] : [slot.startsAt, slot.room === null ? -1 : referenceData.position(slot.room.id), id];

/** Gives a session with all that it refers to, which is at hand: nothing in a program waits for it. */
const referringTo =
  ({ byId }: ReferenceData) =>
  (session: SessionContent): SessionContent => {
    const whole = <Node extends Topic | Room | SessionType>(snapshot: Snapshot<Node>): Snapshot<Node> =>
      (byId.get(snapshot.id) as Snapshot<Node> | undefined) ?? snapshot;
    const { type, topics, slot } = session;
    return {
      ...session,
      type: type && whole<SessionType>(type),
      topics: topics.map(whole<Topic>),
      slot: slot && { ...slot, room: slot.room && whole<Room>(slot.room) },
    };
  };
