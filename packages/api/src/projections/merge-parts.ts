import type { ConferenceId, PersonId } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import { keyOfAction, type Action } from '../dynamo/transaction.ts';
import { movedFrom, movedKey, movedRow } from '../rows/merge.ts';
import { joinedParts } from '../rows/participation-parts.ts';
import { participationFrom, participationKey, unlistedKey, type Stated } from '../rows/participation.ts';
import { removal } from './participation-rows.ts';
import { personActions } from './person-participation.ts';

/** What was stated of somebody in a conference, and what they chose. */
interface Said {
  readonly stated: Stated;
  readonly choice: boolean | null;
}

interface MovedPart {
  readonly was: Said;
  /** Null where the person who is left had no part. */
  readonly own: Said | null;
  readonly became: Said;
}

export interface Pair {
  readonly from: PersonId;
  readonly into: PersonId;
}

const nothing: Said = { stated: { roles: [], representing: [] }, choice: null };

const maxRounds = 10;

const tooOften = () => new Error('A part in a conference was changed too often while people were merged.');

/**
 * Gives the part of one person in a conference to another. It comes before the edges from which the part follows: so
 * nobody is listed for a moment who chose not to be.
 *
 * @param held the check that they are merged still
 */
export async function mergePart(
  store: Store,
  conference: ConferenceId,
  { from, into }: Pair,
  held: () => Promise<Action | null>,
): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const check = await held();
    const [old, own] = [await partRow(store.table, conference, from), await partRow(store.table, conference, into)];
    if (check === null || old === null) return;
    const part: MovedPart = { was: saidIn(old), own: own && saidIn(own), became: together(saidIn(old), own) };
    const actions = await personActions(store.table, conference, into, { ...part.became, also: from });
    const done = await store.transactor.run(
      eachOnce([
        ...(actions ?? []),
        ...removal(old, from, conference),
        { put: movedRow(movedKey(into, from, conference), { part }, store.clock()) },
        check,
      ]),
    );
    if (done.done) return;
  }
  throw tooOften();
}

/** Gives a part back before the edges from which it follows, so that nobody is listed for a moment who chose not to be. */
export async function restorePart(
  store: Store,
  conference: ConferenceId,
  { from, into }: Pair,
  moved: Row,
): Promise<void> {
  const { was } = movedFrom(moved).part as MovedPart;
  for (let round = 1; round <= maxRounds; round += 1) {
    const given = await personActions(store.table, conference, from, { ...was, apart: into });
    if (given === null || (await store.transactor.run(given)).done) return;
  }
  throw tooOften();
}

/** Leaves the other one their own part, after those edges. What was stated or chosen since stays with them. */
export async function leavePart(store: Store, conference: ConferenceId, into: PersonId, moved: Row): Promise<void> {
  const { own, became } = movedFrom(moved).part as MovedPart;
  for (let round = 1; round <= maxRounds; round += 1) {
    const row = await partRow(store.table, conference, into);
    const now = row === null ? nothing : saidIn(row);
    const before = own ?? nothing;
    const left = await personActions(store.table, conference, into, {
      stated: isSame(now.stated, became.stated) ? before.stated : now.stated,
      choice: now.choice === became.choice ? before.choice : now.choice,
    });
    const { pk, sk } = moved;
    if ((await store.transactor.run([...(left ?? []), { remove: { pk, sk } }])).done) return;
  }
  throw tooOften();
}

/** The part of somebody in a conference, listed or not. */
async function partRow(table: Table, conference: ConferenceId, person: PersonId): Promise<Row | null> {
  const [listed, hidden] = await table.getMany([participationKey(conference, person), unlistedKey(conference, person)]);
  return listed ?? hidden ?? null;
}

/** Returns whether one of two people chose not to be listed in a conference. */
export async function choseUnlisted(table: Table, conference: ConferenceId, { from, into }: Pair): Promise<boolean> {
  const rows = await Promise.all([from, into].map((person) => partRow(table, conference, person)));
  return rows.some((row) => row !== null && saidIn(row).choice === false);
}

function saidIn(row: Row): Said {
  const { stated, choice = null } = participationFrom(row);
  return { stated, choice };
}

/** Whoever chose not to be listed under either name is not; to be listed for being there alone, both must have. */
function together(was: Said, row: Row | null): Said {
  const own = row && saidIn(row);
  if (own === null) return was;
  const choices = new Set([was.choice, own.choice]);
  return {
    stated: joinedParts([own.stated, was.stated]),
    choice: choices.has(false) ? false : choices.has(null) ? null : true,
  };
}

const isSame = (one: Stated, other: Stated): boolean => JSON.stringify(idsOf(one)) === JSON.stringify(idsOf(other));

const idsOf = ({ roles, representing }: Stated) => [roles, representing.map(({ id }) => id)];

/** A transaction names each row once: that the conference changed is said by both halves. */
export function eachOnce(actions: readonly Action[]): Action[] {
  const seen = new Map<string, Action>();
  for (const action of actions) {
    const { pk, sk } = keyOfAction(action);
    if (!seen.has(`${pk}\n${sk}`)) seen.set(`${pk}\n${sk}`, action);
  }
  return [...seen.values()];
}
