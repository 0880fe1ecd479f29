import { afterEach, beforeEach, expect, it } from 'vitest';
import { openMarker } from '../../src/dynamo/marker.ts';
import { versionPartition } from '../../src/dynamo/versioned.ts';
import { remakeAllDigests, remakeDigest } from '../../src/digest/remake.ts';
import { digestKey, digestVersion } from '../../src/rows/digest.ts';
import type { Row } from '../../src/dynamo/row.ts';
import { importGraph } from '../../src/seed/import.ts';
import { jobStore } from '../identities.ts';
import { emptyWorld, type World } from '../world.ts';
import { graphsOf } from './graphs.ts';
import { bringMany, pagesOf } from './many.ts';
import type { SmallGraph } from './small-graph.ts';

let here: World;
beforeEach(async () => {
  here = await emptyWorld();
});
afterEach(() => here.close());

const query = `query ($after: String) { sessions(after: $after) {
  totalCount nodes { conference { slug } } pageInfo { hasNextPage endCursor } facets { type { isComplete conferencesRead } }
} }`;

const one: SmallGraph['conferences'][number] = {
  year: 2026,
  country: 'FR',
  isDraft: false,
  isInSeries: false,
  languages: [],
  unlisted: [],
  sessions: [{ spoken: ['en'], topics: [], hasType: true, hour: 10, title: 'Alpha', speakers: [] }],
};
const [graph] = graphsOf({ conferences: [one], belongs: [] });
const conference = graph!.conference.conference.id;
const partition = versionPartition(conference.slice(4));

const stored = (): Promise<Row | null> => here.table.get(digestKey(conference));
const bring = (title: string) =>
  importGraph(
    here.table,
    here.writer,
    graphsOf({
      conferences: [{ ...one, sessions: [{ ...one.sessions[0]!, title: title as never }] }],
      belongs: [],
    })[0]!,
  );

it('what nobody has made yet is made by whoever asks, three a page, and the list goes on', async () => {
  await bringMany(here, 8, () => 0);
  const pages = await pagesOf(here, query, 'sessions');
  expect(pages.flatMap(({ nodes }) => nodes)).toHaveLength(8);
  expect(pages.map(({ totalCount, facets }) => [totalCount, facets.type])).toEqual([
    [null, { isComplete: false, conferencesRead: 3 }],
    [null, { isComplete: false, conferencesRead: 6 }],
    [8, { isComplete: true, conferencesRead: 8 }],
  ]);
});

it('a write makes the digest untrue, and whoever asks next makes it anew', async () => {
  await bring('Alpha');
  await remakeAllDigests(jobStore(here));
  const before = digestVersion((await stored())!);
  await bring('Gamma');
  expect(digestVersion((await stored())!)).toBe(before);
  await here.ask(query);
  expect(digestVersion((await stored())!)).not.toBe(before);
});

it('while a write is open nothing is believed and nothing is stored, and the rows are asked', async () => {
  await bring('Alpha');
  await remakeAllDigests(jobStore(here));
  const before = (await stored())!.updatedAt;
  await here.writer.put([openMarker(partition, [])]);
  const { data } = await here.ask(query);
  expect(data.sessions.totalCount).toBe(1);
  expect((await stored())!.updatedAt).toBe(before);
});

it('whoever was slow stores nothing over what is newer', async () => {
  const store = jobStore(here);
  await bring('Alpha');
  await remakeDigest(store, conference);
  const old = (await stored()) as Row & { data: { epoch: string; release: string } };
  await bring('Gamma');
  await remakeDigest(store, conference);
  const newer = digestVersion((await stored())!);
  await store.newer.put(old);
  expect(digestVersion((await stored())!)).toBe(newer);
});

it('a digest that cannot be read is made anew', async () => {
  await bring('Alpha');
  await remakeAllDigests(jobStore(here));
  const row = (await stored())!;
  await here.writer.put([{ ...row, data: { ...(row.data as object), packed: 'AAAA' } }]);
  expect((await here.ask(query)).data.sessions.totalCount).toBe(1);
});

it('a digest without its conference goes', async () => {
  await bring('Alpha');
  await remakeAllDigests(jobStore(here));
  await importGraph(here.table, here.writer, graphsOf({ conferences: [{ ...one, isDraft: true }], belongs: [] })[0]!);
  await here.ask('{ sessions(conferences: { slugs: ["conference-0"] }) { totalCount } }');
  await remakeDigest(jobStore(here), conference);
  expect(await stored()).toBeNull();
});
