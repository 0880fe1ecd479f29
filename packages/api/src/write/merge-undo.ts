import type { PersonId, Refusal } from '@wikicon/schema';
import { relationOf } from '../authority/grants.ts';
import { mayWrite } from '../authority/may.ts';
import { personThing, visible } from '../authority/visible.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import { instantOf } from '../kernel/instant.ts';
import type { PersonContent } from '../nouns/person.ts';
import { rowsFor } from '../nouns/registry.ts';
import { rowActions } from '../rows/actions.ts';
import {
  isFormer,
  isMerged,
  mergedFrom,
  mergeFrom,
  mergeKey,
  movedFrom,
  movedKey,
  undoDays,
  type MergeData,
} from '../rows/merge.ts';
import { personKey, usernameKey } from '../rows/person.ts';
import type { Command } from './command.ts';
import { givenBack, type Taken } from './merge-profile.ts';
import { loadProfile } from './merge-rules.ts';

/** The profile that was merged, and the one that is left, as they were before. */
export interface Kept {
  readonly was: PersonContent;
  readonly own: PersonContent;
  readonly taken: Taken;
}

/** Whoever was merged with their consent may take it back, and so may those in whose conferences it was done. */
export const mayUndo = (viewer: Viewer, into: PersonId, { merged, conferences }: MergeData): boolean =>
  (viewer.person === into && mayWrite(viewer, 'Merge', 'update', relationOf(into, null, null))) ||
  (conferences.length === 0 ? [null] : conferences).every((place) =>
    mayWrite(viewer, 'Merge', 'delete', relationOf(merged, place, null)),
  );

/** Returns whether the time in which a merge can be undone is over. */
export const isLate = ({ at }: MergeData, now: Date): boolean => Date.parse(at) + undoDays * 86_400_000 < now.getTime();

export const undoCommand = (table: Table, from: PersonId, at: Date): Pick<Command<Row | null>, 'load' | 'decide'> => ({
  load: () => table.get(personKey(from)),
  async decide(viewer, redirect) {
    const notFound: Refusal = { kind: 'NotFound', id: from };
    if (redirect === null || !isMerged(redirect)) return notFound;
    const { mergedInto: into } = mergedFrom(redirect);
    const [left, row, moved] = await Promise.all([
      loadProfile(table, into),
      table.get(mergeKey(into, from)),
      table.get(movedKey(into, from, from)),
    ]);
    if (left === null || row === null || !visible(viewer, personThing(left.content))) return notFound;
    const merge = mergeFrom(row);
    if (!mayUndo(viewer, into, merge))
      return visible(viewer, personThing(mergedFrom(redirect)))
        ? { kind: 'NotAllowed', why: 'Only they themselves, and those who might merge them, take it back.' }
        : notFound;
    if (moved === null || isLate(merge, at))
      return { kind: 'NotAllowed', why: `A merge can be undone within ${undoDays} days.` };
    const { was, own, taken } = movedFrom(moved).profile as Kept;
    const { username, ...others } = taken;
    // Whoever signed in with it since keeps it.
    const isTheirs = left.content.isClaimed || username === undefined;
    const now = givenBack(left.content, own, isTheirs ? others : taken);
    const isChanged = JSON.stringify(now) !== JSON.stringify(left.content);
    const stamp = crypto.randomUUID();
    const ofLeft = rowActions(
      {
        before: rowsFor(left.content, null),
        after: rowsFor({ ...now, ...(isChanged && { updatedAt: instantOf(at) }) }, null).map((one) => ({
          ...one,
          version: left.main.version + (isChanged ? 1 : 0),
          createdAt: left.main.createdAt,
          stamp,
        })),
      },
      { key: personKey(into), stamp: left.main.stamp },
    );
    const back = { ...was, username: await nameLeft(table, was, now, left.content) };
    const ofOther = rowsFor(back, null).map((one): Action => ({
      put: { ...one, version: redirect.version + 1, createdAt: redirect.createdAt, stamp },
      ...(one.type === 'Person' && { when: { stamp: redirect.stamp } }),
    }));
    const given = new Set(ofOther.flatMap((action) => ('put' in action ? [`${action.put.pk}\n${action.put.sk}`] : [])));
    return {
      actions: [
        ...ofOther,
        // A user name that was taken over is given back in one action.
        ...ofLeft.filter((action) => !('remove' in action && given.has(`${action.remove.pk}\n${action.remove.sk}`))),
        { remove: mergeKey(into, from), when: 'present' },
        { remove: movedKey(into, from, from) },
      ],
      node: into,
      isDeletion: false,
      entry: {
        action: 'UPDATE',
        changes: [{ field: 'merged', before: from, after: null }],
        conference: merge.conferences[0] ?? null,
      },
      tasks: [{ kind: 'unmerge', from, into }],
    };
  },
});

/** The user name that somebody had, unless somebody else has it by now. */
async function nameLeft(
  table: Table,
  { username }: PersonContent,
  now: PersonContent,
  left: PersonContent,
): Promise<string | null> {
  const key = username === null ? null : usernameKey(username);
  if (key === null) return null;
  const row = await table.get(key);
  const isGivenBack = left.username === username && now.username !== username;
  return row === null || isFormer(row) || isGivenBack ? username : null;
}
