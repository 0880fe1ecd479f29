import type { ConferenceId, SessionId } from '@wikicon/schema';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { conferenceKey } from '../src/rows/conference.ts';
import { openItems } from '../src/dynamo/items.ts';
import type { Key, Row } from '../src/dynamo/row.ts';
import { migrate } from '../src/migration/migrate.ts';
import { steps } from '../src/migration/steps/steps.ts';
import { privateKey } from '../src/rows/private-values.ts';
import { sessionKey } from '../src/rows/session.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { versionOf } from './halls.ts';
import { changedRows, wholeTable } from './whole-table.ts';
import { emptyWorld, type World } from './world.ts';

const rules = [{ rule: 'TOO_LONG', severity: 'NOTE' }];

let here: World;
let own: Draft;
let session: SessionId;
let count = 0;
beforeAll(async () => (here = await emptyWorld()));
afterAll(() => here.close());
beforeEach(async () => {
  own = await draft(here, `older-${(count += 1)}`);
  session = (await own.make('Session', { title: english('A talk') })).id;
  await makeOld(sessionKey(session), { expectedAttendance: 40 });
  await makeOld(conferenceKey(own.id as ConferenceId), { conflictRules: rules, roomChangeMinutes: null });
});

const row = (key: Key): Promise<Row | null> => here.table.get(key);

/** Private values stood in the rows that everybody reads. */
async function makeOld(key: Key, values: object): Promise<void> {
  const now = (await row(key))!;
  await here.writer.put([{ ...now, data: { ...(now.data as object), ...values } }]);
}

async function seenBy(headers: object) {
  const query = `query ($id: ID!, $slug: String!) {
    node(id: $id) { ... on Session { expectedAttendance } }
    conference(slug: $slug) { conflictSettings { rules { rule severity } } program { expectedAttendance } } }`;
  const { data } = await here.ask(query, { id: session, slug: own.slug }, headers as never);
  const set = data.conference?.conflictSettings?.rules.find(({ rule }: { rule: string }) => rule === 'TOO_LONG');
  return [
    data.node?.expectedAttendance ?? null,
    data.conference?.program[0].expectedAttendance ?? null,
    set?.severity ?? null,
  ];
}

const old = [40, 40, 'NOTE'];

it('rows of the older form are read as before, by those who may', async () => {
  expect([await seenBy(own.headers), await seenBy({})]).toEqual([old, [null, null, null]]);
});

it('whoever writes such a node moves its private values, and for everybody else nothing changes but their row', async () => {
  const before = (await row(sessionKey(session)))!;
  const expectedVersion = await versionOf(here, own, session);
  await own.write('updateSession', { id: session, expectedVersion, expectedAttendance: 41 });
  const after = (await row(sessionKey(session)))!;
  const { expectedAttendance, ...rest } = before.data as { expectedAttendance: number };
  expect(expectedAttendance).toBe(40);
  expect([after.data, after.version, after.updatedAt]).toEqual([rest, before.version, before.updatedAt]);
  expect((await row(privateKey(session)))!.data).toEqual({ expectedAttendance: 41 });
});

it('jobs that write such nodes anew lose nothing of them', async () => {
  const expectedVersion = await versionOf(here, own);
  await own.write('updateConference', { id: own.id, expectedVersion, timeZone: 'Asia/Samarkand' });
  await here.jobs.idle();
  expect(await seenBy(own.headers)).toEqual(old);
  expect((await row(sessionKey(session)))!.data).not.toHaveProperty('expectedAttendance');
});

it('the first step of migration moves them all, and once', async () => {
  const versions = [await versionOf(here, own), await versionOf(here, own, session)];
  const needs = {
    store: jobStore(here),
    items: openItems({ client: here.client, name: here.name }),
    steps: steps.slice(0, 1),
    clock: () => new Date(),
    showProgress: () => undefined,
  };
  const { steps: taken } = await migrate(needs);
  expect(taken.map(({ name, changed }) => [name, changed > 1])).toEqual([
    ['private values in rows of their own', true],
  ]);
  expect(await seenBy(own.headers)).toEqual(old);
  expect([await versionOf(here, own), await versionOf(here, own, session)]).toEqual(versions);
  expect((await row(conferenceKey(own.id as ConferenceId)))!.data).not.toHaveProperty('conflictRules');
  const before = await wholeTable(here);
  await migrate(needs);
  const [step] = steps;
  const rows = [await row(sessionKey(session)), await row(privateKey(session))];
  expect(rows.flatMap((one) => step!.change(one!))).toEqual(rows);
  expect(changedRows(before, await wholeTable(here))).toEqual([]);
});
