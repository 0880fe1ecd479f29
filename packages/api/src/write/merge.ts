import { invalid, problem, type PersonId } from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { AnyNode, Refusal } from '@wikicon/schema';
import type { PersonContent } from '../nouns/person.ts';
import { rowsFor } from '../nouns/registry.ts';
import { formerUsernameRow, mergedRow, mergeRow, movedKey, movedRow, proposalKey, proposalRow } from '../rows/merge.ts';
import { personKey } from '../rows/person.ts';
import { rowActions, same } from '../rows/actions.ts';
import type { Changeset, Command } from './command.ts';
import { joinedProfile } from './merge-profile.ts';
import { telling } from './tell.ts';
import { isPairing, pairingOf, type Pairing } from './merge-rules.ts';

/** What somebody asks for who says that two profiles are one person's. */
export interface MergeAsked {
  readonly from: PersonId;
  readonly into: PersonId;
  /** The versions that were looked at; null where a consent was asked for. */
  readonly versions: Readonly<Record<PersonId, number>> | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** Merges two profiles at once, or asks the person of one of them. */
export const mergeCommand = (table: Table, asked: MergeAsked): Pick<Command<null>, 'load' | 'decide'> => ({
  load: async () => null,
  async decide(viewer) {
    const { from, into, versions } = asked;
    if (from === into) return invalid([problem('into', 'CONTRADICTION', 'It is the same profile.')]);
    const pairing = await pairingOf(viewer, table, [from, into]);
    if (!isPairing(pairing)) return pairing;
    const { left, other } = pairing;
    for (const { content, main } of [left, other])
      if (versions !== null && versions[content.id] !== main.version)
        return {
          kind: 'VersionConflict',
          current: { ...content, version: main.version } as AnyNode,
          version: main.version,
        } satisfies Refusal;
    return left.content.isClaimed && viewer.person !== left.content.id
      ? proposed(viewer, table, pairing, asked)
      : merged(viewer, pairing, asked);
  },
});

/** Whoever is asked a second time is told once. */
async function proposed(
  { person }: Viewer,
  table: Table,
  { left, other, conferences, proposal }: Pairing,
  { reason, at }: MergeAsked,
): Promise<Changeset> {
  const data = { other: other.content.id, by: person, at: instantOf(at), reason, conferences };
  const values = { person: other.content.id, conference: conferences[0] ?? null, note: reason };
  const told = await telling(table, proposal === null ? [left.content.id] : [], 'MERGE_PROPOSED', values, at);
  return {
    actions: [{ put: proposalRow(left.content.id, data) }, ...told.actions],
    node: left.content.id,
    isDeletion: false,
    entry: null,
    tasks: told.tasks,
  };
}

function merged({ person }: Viewer, { left, other, conferences, proposal }: Pairing, { at }: MergeAsked): Changeset {
  const [into, from] = [left.content.id, other.content.id];
  const { content, taken } = joinedProfile(left.content, other.content);
  const now = instantOf(at);
  const isChanged = Object.keys(taken).length > 0 || content.isPublic !== left.content.isPublic;
  const stamp = crypto.randomUUID();
  const rows = (profile: PersonContent) => rowsFor(profile, null);
  const version = left.main.version + (isChanged ? 1 : 0);
  const own = rowActions(
    {
      before: rows(left.content),
      after: rows({ ...content, updatedAt: isChanged ? now : content.updatedAt }).map((row) => ({
        ...row,
        version,
        createdAt: left.main.createdAt,
        stamp,
      })),
    },
    { key: personKey(into), stamp: left.main.stamp },
  ).map((action): Action => ('put' in action && action.put.type === 'Username' ? { put: action.put } : action));
  const former = content.username === other.content.username ? null : formerUsernameRow(other.content, into, now);
  const gone = rows(other.content).filter((row) => !same(row, personKey(from)) && row.type !== 'Username');
  const { createdAt } = other.main;
  const redirect = { ...mergedRow(other.content, into, now), version: other.main.version + 1, createdAt, stamp };
  const fact = { merged: from, by: person, at: now, conferences, username: other.content.username };
  return {
    actions: [
      { put: redirect, when: { stamp: other.main.stamp } },
      ...own,
      ...gone.map(({ pk, sk }): Action => ({ remove: { pk, sk } })),
      ...(former === null ? [] : [{ put: former } satisfies Action]),
      { put: mergeRow(into, fact), when: 'absent' },
      { put: movedRow(movedKey(into, from, from), { profile: { was: other.content, own: left.content, taken } }, at) },
      ...(proposal === null ? [] : [{ remove: proposalKey(into, from) } satisfies Action]),
    ],
    node: into,
    isDeletion: false,
    entry: {
      action: 'UPDATE',
      changes: [{ field: 'merged', before: null, after: from }],
      conference: conferences[0] ?? null,
    },
    tasks: [{ kind: 'merge', from, into }],
  };
}
