import type { ConferenceId, SessionId } from '@wikicon/schema';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conferenceKey } from '../src/rows/conference.ts';
import { openItems } from '../src/dynamo/items.ts';
import type { Key, Row } from '../src/dynamo/row.ts';
import { migrate } from '../src/migration/migrate.ts';
import { steps } from '../src/migration/steps/steps.ts';
import { tryMigration } from '../src/migration/try.ts';
import { privateKey } from '../src/rows/private-values.ts';
import { sessionKey } from '../src/rows/session.ts';
import { draft, english, type Draft } from './drafts.ts';
import { besides, bring, keptIn, take } from './graph-files.ts';
import { versionOf } from './halls.ts';
import { jobStore } from './identities.ts';
import { temporaryFolder } from './server.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
const sessions: SessionId[] = [];

/** Private values in both forms: an older release wrote nodes that a newer one had written already. */
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'half-migrated');
  for (const expectedAttendance of [30, null, 30])
    sessions.push((await own.make('Session', { title: english('A talk'), expectedAttendance })).id);
  await own.write('updateConference', { id: own.id, expectedVersion: 1, roomChangeMinutes: 7 });
  await here.jobs.idle();
  await addOld(sessionKey(sessions[0]!), { expectedAttendance: 50 });
  await addOld(sessionKey(sessions[1]!), { expectedAttendance: 60 });
  await addOld(sessionKey(sessions[2]!), { expectedAttendance: null });
  await addOld(conferenceKey(own.id as ConferenceId), { conflictRules: [], roomChangeMinutes: 20 });
});
afterAll(() => here.close());

const row = (key: Key): Promise<Row | null> => here.table.get(key);

async function addOld(key: Key, values: object): Promise<void> {
  const now = (await row(key))!;
  await here.writer.put([{ ...now, data: { ...(now.data as object), ...values } }]);
}

const seen = async () => {
  const query = '{ conference(slug: "half-migrated") { conflictSettings { changeMinutes } } }';
  const { data } = await here.ask(query, {}, own.headers);
  const attendances = [];
  for (const id of sessions) {
    const text = 'query ($id: ID!) { node(id: $id) { version ... on Session { expectedAttendance } } }';
    attendances.push((await here.ask(text, { id }, own.headers)).data.node);
  }
  return [data.conference.conflictSettings.changeMinutes, await versionOf(here, own), ...attendances];
};

it('a table with values in both forms takes the step, and shows what it showed', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'half.jsonl');
  await take(here, file);
  const before = await seen();
  expect(before).toEqual([
    7,
    2,
    { version: 1, expectedAttendance: 30 },
    { version: 1, expectedAttendance: 60 },
    { version: 1, expectedAttendance: 30 },
  ]);
  const needs = {
    store: jobStore(here),
    items: openItems({ client: here.client, name: here.name, pageRows: 5 }),
    steps,
    clock: () => new Date(),
    showProgress: () => undefined,
  };
  const tried = await tryMigration(needs);
  const { steps: taken } = await migrate(needs);
  expect([tried.steps[0]!.changed, taken[0]!.changed]).toEqual([4, 4]);
  expect(await seen()).toEqual(before);
  for (const key of [...sessions.map(sessionKey), conferenceKey(own.id as ConferenceId)])
    expect(Object.keys((await row(key))!.data as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(expectedAttendance|conflictRules|roomChangeMinutes)$/)]),
    );
  expect((await row(privateKey(sessions[0]!)))!.data).toEqual({ expectedAttendance: 30 });
  // A file that was written before comes in as the same graph.
  const table = await besides(here);
  await bring(table, file, { steps });
  expect((await keptIn(table)).toSorted()).toEqual((await keptIn(here)).toSorted());
});
