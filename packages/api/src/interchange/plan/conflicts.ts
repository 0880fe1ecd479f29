import type { Conference, Conflict, Id, PersonId, SessionId } from '@wikicon/schema';
import type { ReferenceNode } from '../../rows/reference-data.ts';
import { findConflicts } from '../../conflicts/find.ts';
import type { ConflictSession } from '../../conflicts/finders.ts';
import { programOf, settingsOf } from '../../conflicts/program.ts';
import type { Intent } from './intent.ts';
import type { Values } from './merge.ts';
import type { Planning } from './planning.ts';

interface Planned {
  readonly sessions: readonly Intent[];
  readonly rooms: readonly Intent[];
  readonly types: readonly Intent[];
}

/** Finds the conflicts in the program as it will be, with everything in it that the file does not know. */
export function conflictsAfter(
  { known }: Planning,
  { sessions, rooms, types }: Planned,
  conference: Conference,
): Conflict[] {
  const all = new Map<Id, ConflictSession>(known.sessions);
  for (const { id, write } of sessions)
    if (write !== null) all.set(id, sessionAfter(all.get(id), id as SessionId, write.plan.values));
  const byId = new Map<string, ReferenceNode>([
    ...[...known.rooms, ...known.types].map((node) => [node.id, node] as const),
    ...[...rooms, ...types].flatMap(({ id, write }) =>
      write ? [[id, write.plan.values as unknown as ReferenceNode] as const] : [],
    ),
  ]);
  return findConflicts(programOf(conference, [...all.values()], { byId }), settingsOf(conference));
}

/** A session with the values that are to be written: snapshots where they name other nodes. */
function sessionAfter(before: ConflictSession | undefined, id: SessionId, values: Values): ConflictSession {
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
  } as ConflictSession;
}
