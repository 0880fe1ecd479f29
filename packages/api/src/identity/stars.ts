import {
  conferenceOf,
  duplicates,
  invalid,
  parseId,
  problem,
  unavailable,
  type ConferenceId,
  type NodeService,
  type Problem,
  type Refusal,
  type SessionId,
  type StarInput,
  type StarService,
  type StarsWritten,
} from '@wikicon/schema';
import type { Identity, Viewer } from '../authority/viewer.ts';
import { newRow, reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action, Transactor } from '../dynamo/transaction.ts';
import type { Cursors } from '../paging/cursor.ts';
import { accountKey } from '../rows/account.ts';
import { starsFrom, starsKey, starsPrefix, type Mark, type StarsData } from '../rows/stars.ts';
import { inSession } from './in-session.ts';
import { decided, maxSecondsAgo, maxStars, noStars } from './star-marks.ts';
import { starsPage } from './stars-page.ts';

export interface StarNeeds {
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
  readonly nodes: NodeService;
  readonly cursors: Cursors;
  readonly clock: () => Date;
}

const maxRounds = 10;

/** The sessions that somebody starred: one row for each conference, in their own partition. */
export function createStars({ table, transactor, identity, nodes, cursors, clock }: StarNeeds): StarService {
  return {
    async stars(page) {
      const viewer = await identity.viewer();
      if (viewer === null || viewer.token !== null) return null;
      return starsPage(page, { owner: viewer.person, cursors, nodes, marks: (of) => marksOf(viewer, of) });
    },
    star: (input) => decide(input, true),
    unstar: (input) => decide(input, false),
  };

  async function marksOf({ person }: Viewer, conference: ConferenceId | null): Promise<Mark[]> {
    const rows =
      conference === null
        ? await table.all({ partition: reference(person), prefix: starsPrefix })
        : [await table.get(starsKey(person, conference))].filter((row) => row !== null);
    return parsedAll(rows, starsFrom, table).flatMap(({ starred }) => starred);
  }

  async function decide({ sessions, secondsAgo }: StarInput, isStarred: boolean): Promise<StarsWritten | Refusal> {
    const viewer = await identity.viewer();
    const refusal = inSession(viewer);
    if (refusal !== null) return refusal;
    const problems = inputProblems(sessions, secondsAgo ?? 0);
    if (problems.length > 0) return invalid(problems);
    const shown = await seen(sessions);
    const now = clock();
    const at = new Date(now.getTime() - (secondsAgo ?? 0) * 1_000);
    for (let round = 1; round <= maxRounds; round += 1) {
      const before = await rowsOf(viewer!, sessions.filter(isSession));
      const mayDecide = (id: string) => shown.has(id) || (!isStarred && before.starred.has(id));
      const unknown = sessions.find((id) => !mayDecide(id));
      if (unknown !== undefined) return { kind: 'NotFound', id: unknown };
      const after = before.rows.map(({ conference, row, stars }) => {
        const own = (sessions as readonly SessionId[]).filter((id) => conferenceOf(id) === conference);
        return { conference, row, stars: decided(stars, { sessions: own, isStarred, at }, now) };
      });
      const full = after.find(({ stars }) => isStarred && stars.starred.length > maxStars);
      if (full !== undefined)
        return invalid([
          problem('sessions', 'TOO_LARGE', `You would have more than ${maxStars} stars in ${full.conference}.`),
        ]);
      const changed = after.filter(({ stars }, place) => !isSame(stars, before.rows[place]!.stars));
      const actions = changed.map(({ conference, row, stars }) => put(viewer!, conference, row, stars));
      const done = actions.length === 0 || (await isWritten(viewer!, actions));
      const starred = new Set(after.flatMap(({ stars }) => stars.starred.map(({ session }) => session)));
      if (done) return { kind: 'StarPayload', starred: sessions.filter(isSession).filter((id) => starred.has(id)) };
      if ((await table.get(accountKey(viewer!.person))) === null) return { kind: 'NotSignedIn' };
    }
    throw unavailable();
  }

  /** Whoever was erased meanwhile leaves nothing behind. */
  async function isWritten({ person }: Viewer, actions: readonly Action[]): Promise<boolean> {
    return (await transactor.run([...actions, { check: accountKey(person), when: 'present' }])).done;
  }

  /** Those of the ids that are sessions which the viewer sees. */
  async function seen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await nodes.byIds(ids.filter(isSession));
    return new Set(found.flatMap((node) => (node === null ? [] : [node.id])));
  }

  /** The rows of the conferences of sessions, with what is starred there. */
  async function rowsOf({ person }: Viewer, ids: readonly SessionId[]) {
    const conferences = [...new Set(ids.map(conferenceOf))];
    const found = await table.getMany(conferences.map((conference) => starsKey(person, conference)));
    const rows = conferences.map((conference, at) => {
      const row = found[at] ?? null;
      return { conference, row, stars: row === null ? noStars : starsFrom(row) };
    });
    const starred = new Set<string>(rows.flatMap(({ stars }) => stars.starred.map(({ session }) => session)));
    return { rows, starred };
  }

  function put({ person }: Viewer, conference: ConferenceId, row: Row | null, data: StarsData): Action {
    const at = clock().toISOString();
    const made = newRow('Stars', starsKey(person, conference), data, at);
    const stamp = crypto.randomUUID();
    if (row === null) return { put: { ...made, stamp }, when: 'absent' };
    const { version, createdAt } = row;
    return { put: { ...made, version: version + 1, createdAt, stamp }, when: { stamp: row.stamp } };
  }
}

const isSame = (one: StarsData, other: StarsData): boolean => JSON.stringify(one) === JSON.stringify(other);

const isSession = (id: string): id is SessionId => parseId(id)?.prefix === 'ses';

function inputProblems(sessions: readonly string[], secondsAgo: number): Problem[] {
  return [
    ...(sessions.length === 0 ? [problem('sessions', 'TOO_SMALL', 'It names no session.')] : []),
    ...duplicates('sessions', sessions),
    ...(secondsAgo < 0 ? [problem('secondsAgo', 'TOO_SMALL', `${secondsAgo} is in the future.`)] : []),
    ...(secondsAgo > maxSecondsAgo ? [problem('secondsAgo', 'TOO_LARGE', `${secondsAgo} is more than 14 days.`)] : []),
  ];
}
