import {
  defaultSettings,
  type Conference,
  type Conflict,
  type Id,
  type PersonId,
  type Room,
  type SessionId,
  type SessionType,
} from '@wikicon/schema';
import { findConflicts } from '../../../conflicts/find.ts';
import type { SessionContent } from '../../../session/entity.ts';
import type { Intent } from '../intent.ts';
import type { Values } from '../merge.ts';
import type { Planning } from './planning.ts';

interface Planned {
  readonly sessions: readonly Intent[];
  readonly rooms: readonly Intent[];
  readonly types: readonly Intent[];
}

/** What will not go together in the program: it is looked through as it will be, with what the file does not know. */
export function conflictsAfter(
  { known }: Planning,
  { sessions, rooms, types }: Planned,
  { startsOn, endsOn, timeZone }: Conference,
): Conflict[] {
  const all = new Map<Id, SessionContent>(known.sessions);
  for (const { id, write } of sessions)
    if (write !== null) all.set(id, sessionAfter(all.get(id), id as SessionId, write.plan.values));
  return findConflicts(
    {
      sessions: [...all.values()],
      rooms: after<Room>(known.rooms, rooms),
      types: after<SessionType>(known.types, types),
      startsOn,
      endsOn,
      timeZone,
    },
    defaultSettings,
  );
}

const after = <Node extends { readonly id: Id }>(before: readonly Node[], intents: readonly Intent[]) =>
  new Map<string, Node>([
    ...before.map((node) => [node.id, node] as const),
    ...intents.flatMap(({ id, write }) => (write ? [[id, write.plan.values as unknown as Node] as const] : [])),
  ]);

/** A session with the values that are to be written: cards where they name other nodes. */
function sessionAfter(before: SessionContent | undefined, id: SessionId, values: Values): SessionContent {
  const { slot, type, speakers, ...others } = values as {
    readonly slot?: { readonly startsAt: string; readonly endsAt: string; readonly room: Id | null } | null;
    readonly type?: Id | null;
    readonly speakers?: readonly { readonly person: PersonId }[];
  };
  return {
    ...before,
    ...others,
    id,
    ...(slot !== undefined && { slot: slot && { ...slot, room: slot.room && { id: slot.room } } }),
    ...(type !== undefined && { type: type && { id: type } }),
    ...(speakers !== undefined && { speakers: speakers.map(({ person }) => ({ person: { id: person } })) }),
  } as SessionContent;
}
