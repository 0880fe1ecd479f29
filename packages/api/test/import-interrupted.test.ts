import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from './drafts.ts';
import { jobStore } from './identities.ts';
import { bring, guid, scheduleFile, type MadeEvent } from './imports.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
beforeAll(async () => (api = await emptyWorld()));
afterAll(() => api.close());

const events = Array.from({ length: 90 }, (_, at): MadeEvent => ({
  guid: guid(at),
  title: `Synthetic session ${at}`,
  date: `2027-04-10T${String(9 + (at % 9)).padStart(2, '0')}:00:00+05:00`,
  room: `Synthetic room ${Math.floor(at / 9)}`,
  persons: [{ guid: guid(1_000 + (at % 40)), name: `Synthetic speaker ${at % 40}` }],
}));

const query = `query ($slug: String!) { conference(slug: $slug) {
  program { title { text } slot { startsAt room { slug } } speakers(first: 3) { nodes { displayName } } }
  people(first: 100) { totalCount edges { roles node { displayName } } }
  venues { rooms { slug } }
} }`;

/** The graph of a conference, in an order that chance has no part in. */
async function graph(slug: string, headers: Record<string, string>): Promise<unknown> {
  const { conference } = (await api.ask(query, { slug }, headers)).data;
  const sorted = (list: any[]) => list.map((one) => JSON.stringify(one)).toSorted();
  const rooms = conference.venues.flatMap((venue: any) => venue.rooms);
  return [sorted(conference.program), sorted(conference.people.edges), conference.people.totalCount, sorted(rooms)];
}

it('An import that ends anywhere, begun again, ends in what one that never stopped gives', async () => {
  const whole = await draft(api, 'never-stopped', 'Synthetic organizer');
  await whole.publish();
  await bring(api, scheduleFile(events), { slug: whole.slug });
  const wanted = await graph(whole.slug, whole.headers);

  const here = await draft(api, 'often-stopped', 'Synthetic organizer');
  await here.publish();
  let stops = 0;
  // Now and then a try gets a transaction further: a job that fails eight times would be a dead letter.
  for (;;) {
    const isDone = await bringOnce(here.slug, Math.ceil(stops / 4)).then(
      () => true,
      () => false,
    );
    if (isDone) break;
    stops += 1;
  }
  expect(stops).toBeGreaterThan(6);
  expect(await graph(here.slug, here.headers)).toEqual(wanted);
  expect((await bring(api, scheduleFile(events), { slug: here.slug })).sessions.unchanged).toBe(events.length);
});

/** Brings the file in, and dies at the transaction after so many. */
async function bringOnce(slug: string, allowed: number): Promise<void> {
  const store = jobStore(api);
  let run = 0;
  const transactor: typeof store.transactor = {
    run(actions) {
      if (run === allowed) throw new Error('The process ends here.');
      run += 1;
      return store.transactor.run(actions);
    },
  };
  await bring(api, scheduleFile(events), { slug }, { ...store, transactor });
}

it('Two imports of one file at the same time leave each session once', async () => {
  const here = await draft(api, 'two-at-once');
  const both = await Promise.allSettled([1, 2].map(() => bring(api, scheduleFile(events), { slug: here.slug })));
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
  await bring(api, scheduleFile(events), { slug: here.slug });
  const { data } = await api.ask(query, { slug: here.slug }, here.headers);
  const titles = data.conference.program.map(({ title }: any) => title.text);
  expect([titles.length, new Set(titles).size]).toEqual([events.length, events.length]);
  expect(new Set(data.conference.venues.flatMap(({ rooms }: any) => rooms.map(({ slug }: any) => slug))).size).toBe(10);
});
