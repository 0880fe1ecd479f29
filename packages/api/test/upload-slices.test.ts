import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore, signIn } from './identities.ts';
import { guid, opening, programOf, scheduleFile, type MadeEvent } from './imports.ts';
import { createTokens } from './tokens.ts';
import { importSlices } from '../src/uploads/slice.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { dyingAfter, look, send, stepwise } from './uploads.ts';
import { emptyWorld, slicesOf, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await emptyWorld()));
beforeEach(async () => (here = await draft(api, `sliced-${(count += 1)}`)));
afterAll(() => api.close());

/** More than fit into three transactions. */
const events = Array.from({ length: 60 }, (_, at): MadeEvent => ({
  guid: guid(at),
  title: `Synthetic session ${at}`,
  date: `2027-04-10T${String(9 + (at % 9)).padStart(2, '0')}:00:00+05:00`,
  room: `Synthetic room ${Math.floor(at / 9)}`,
  persons: [{ guid: guid(1_000 + (at % 30)), name: `Synthetic speaker ${at % 30}` }],
}));
const file = scheduleFile(events);
const byLetters = (one: string, other: string): number => (one < other ? -1 : 1);
const titles = async (): Promise<string[]> =>
  (await programOf(api, here)).map(({ title }): string => title.text).toSorted(byLetters);
const allTitles = events.map(({ title }) => title).toSorted(byLetters);

describe('An import over HTTP in slices', () => {
  it('goes on from slice to slice, tells how far it is, and ends with the report of all of them', async () => {
    const steps = stepwise(api);
    const { id } = await send(steps, here, file);
    const seen: [string, number][] = [];
    while (await steps.step()) {
      const { state, done } = await look(api, here, id);
      seen.push([state, done]);
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.every(([state], at) => state === (at < seen.length - 1 ? 'RUNNING' : 'DONE'))).toBe(true);
    expect(seen.map(([, done]) => done)).toEqual(seen.map(([, done]) => done).toSorted((one, other) => one - other));
    const { report, all } = await look(api, here, id);
    expect([seen.at(-1)![1], report!.sessions, report!.people.created]).toEqual([
      all,
      { total: 60, created: 60, updated: 0, unchanged: 0, cancelled: 0 },
      30,
    ]);
    const made = report!.changes.flatMap(({ noun, id: of }) => (noun === 'Session' ? [of] : []));
    expect(new Set(made)).toEqual(new Set((await programOf(api, here)).map((one) => one.id)));
  });

  it('that is killed anywhere goes on where it ended, and brings nothing twice', async () => {
    const steps = stepwise(api);
    const { id } = await send(steps, here, file);
    let kills = 0;
    for (let isLeft = true; isLeft;) {
      isLeft = await steps.step(dyingAfter(kills % 3)).catch(() => {
        kills += 1;
        return true;
      });
    }
    expect(kills).toBeGreaterThan(3);
    const { state, report } = await look(api, here, id);
    expect([state, report!.sessions.created, await titles()]).toEqual(['DONE', 60, allTitles]);
  });

  it('may have a slice done by two at once, and after it is done, and brings nothing twice', async () => {
    const steps = stepwise(api);
    const { id } = await send(steps, here, file);
    const first = await steps.next();
    const slice = importSlices({ ...slicesOf(api, { sliceFor: 0 }), store: jobStore(api), jobs: jobsElsewhere });
    await Promise.all([slice(first), slice(first)]);
    while (await steps.step());
    await slice(first);
    const { state, report } = await look(api, here, id);
    expect([state, report!.sessions.created, await titles()]).toEqual(['DONE', 60, allTitles]);
  });

  it('keeps what was edited meanwhile', async () => {
    const steps = stepwise(api);
    await send(steps, here, scheduleFile([opening]));
    while (await steps.step());
    const [session] = await programOf(api, here);
    const { id } = await send(steps, here, scheduleFile([{ ...opening, title: 'Synthetic welcome' }, ...events]));
    await steps.step();
    const title = english('Synthetic greeting');
    await here.write('updateSession', { id: session.id, expectedVersion: session.version, title });
    while (await steps.step());
    const { state } = await look(api, here, id);
    expect([state, (await programOf(api, here)).some((one) => one.title.text === 'Synthetic greeting')]).toEqual([
      'DONE',
      true,
    ]);
  });
});

describe('Whoever began an import', () => {
  async function helper() {
    const username = `Synthetic helper ${count}`;
    const { id } = await here.make('Person', { username });
    const committee = await here.make('Committee', {
      kind: 'CORE_ORGANIZING_TEAM',
      name: english('Synthetic helpers'),
      members: [{ person: id }],
    });
    const remove = `mutation ($input: DeleteInput!) { result: deleteCommittee(input: $input) { __typename } }`;
    return {
      as: { slug: here.slug, headers: await signIn(api, username) },
      dismiss: () =>
        api.ask(remove, { input: { id: committee.id, expectedVersion: committee.version ?? 1 } }, here.headers),
    };
  }

  it('and may write no more does not go on: what was written stays, and nothing more comes', async () => {
    const steps = stepwise(api);
    const { as, dismiss } = await helper();
    const { id } = await send(steps, as, file);
    await steps.step();
    await steps.step();
    expect((await dismiss()).data.result.__typename).toBe('Deletion');
    const before = await titles();
    while (await steps.step());
    expect([(await look(api, here, id)).state, await titles()]).toEqual(['STOPPED', before]);
    expect((await look(api, as, id)).status).toBe(404);
  });

  it('by a token that is revoked meanwhile does not go on either', async () => {
    const steps = stepwise(api);
    const tokens = createTokens(api, here.headers);
    const { token, accessToken } = await tokens.create({ name: 'Synthetic', scopes: ['READ', 'WRITE'] });
    const { id } = await send(steps, { ...here, headers: { authorization: `Bearer ${token}` } }, file);
    await steps.step();
    await tokens.revoke(accessToken.id);
    while (await steps.step());
    expect((await look(api, here, id)).state).toBe('STOPPED');
  });

  it('is not needed for it: signed out, it goes on', async () => {
    const steps = stepwise(api);
    const { id } = await send(steps, here, file);
    await steps.step();
    await api.ask('mutation { signOutEverywhere { __typename } }', {}, here.headers);
    while (await steps.step());
    const again = { slug: here.slug, headers: await signIn(api, `Organizer of ${here.slug}`) };
    expect((await look(api, again, id)).state).toBe('DONE');
  });
});
