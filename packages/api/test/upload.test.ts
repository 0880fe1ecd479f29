import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { bring, closing, opening, programOf, rowsOf, scheduleFile } from './imports.ts';
import { look, sendAndWait } from './uploads.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let here: Draft;
let count = 0;
beforeAll(async () => (api = await emptyWorld()));
beforeEach(async () => (here = await draft(api, `uploaded-${(count += 1)}`)));
afterAll(() => api.close());

const file = scheduleFile([opening, closing]);
const titles = async () => (await programOf(api, here)).map(({ title }) => title.text);

describe('A schedule over HTTP', () => {
  it('is tried first: the report is that of the command, and nothing in the conference is written', async () => {
    const { state, report, problems } = await sendAndWait(api, here, file, '?dryRun=1');
    expect([state, problems, await titles()]).toEqual(['DONE', [], []]);
    const told = await bring(api, file, { slug: here.slug, isDryRun: true });
    expect(report).toEqual(JSON.parse(JSON.stringify(told)));
  });

  it('is brought in as it was tried, without being sent again', async () => {
    const { id } = await sendAndWait(api, here, file, '?dryRun=1&source=rehearsed');
    const { state, done, all, report } = await sendAndWait(api, here, null, `?of=${id}`);
    expect([state, done === all, report!.source, report!.sessions.created]).toEqual(['DONE', true, 'rehearsed', 2]);
    expect(await titles()).toEqual(['Synthetic opening', 'Synthetic closing']);
  });

  it('has the ids of what it made in its report, and stands in the history under the name of its organizer', async () => {
    const { report } = await sendAndWait(api, here, file);
    const made = report!.changes.filter(({ noun }) => noun === 'Session').map(({ id }) => id);
    expect(made).toEqual((await programOf(api, here)).map(({ id }) => id));
    const query = `query ($slug: String!) { conference(slug: $slug) { audit(first: 20) { nodes {
      actor { displayName } reason node { __typename } } } } }`;
    const { data } = await api.ask(query, { slug: here.slug }, here.headers);
    const brought = data.conference.audit.nodes.filter(({ reason }: any) => reason?.startsWith('Brought in'));
    expect(new Set(brought.map(({ actor }: any) => actor.displayName))).toEqual(new Set([`Organizer of ${here.slug}`]));
    expect(brought.filter(({ node }: any) => node?.__typename === 'Session')).toHaveLength(2);
  });

  it('changes nothing when it comes again', async () => {
    await sendAndWait(api, here, file);
    const before = (await rowsOf(api)).size;
    const { report, all } = await sendAndWait(api, here, file);
    expect([report!.sessions.unchanged, report!.changes, all]).toEqual([2, [], 0]);
    // Its own rows: what it is, the file, what was planned, and the report.
    expect((await rowsOf(api)).size - before).toBe(4);
  });

  it.each([
    ['packed, and said to be', gzipSync(file), { 'content-encoding': 'gzip' }],
    ['packed, and not said to be', gzipSync(file), {}],
    ['as it is', Buffer.from(file), { 'content-encoding': 'identity' }],
  ])('is taken %s', async (_how, bytes, headers) => {
    const { state, report } = await sendAndWait(
      api,
      { ...here, headers: { ...here.headers, ...headers } },
      bytes,
      '?dryRun=1',
    );
    expect([state, report?.sessions.total]).toEqual(['DONE', 2]);
  });

  it('is told with what is wrong with it, by its places, and writes nothing', async () => {
    const { state, problems, report } = await sendAndWait(
      api,
      here,
      scheduleFile([{ ...opening, date: '2027-13-45T10:00:00+05:00' }]),
    );
    expect([state, report, await titles()]).toEqual(['REFUSED', null, []]);
    expect(problems).toEqual([
      {
        place: expect.stringContaining('days[0]'),
        message: expect.stringContaining('2027-13-45'),
        code: 'BAD_DATE_TIME',
        values: [expect.stringContaining('2027-13-45')],
      },
    ]);
  });

  it('is listed with the others of its conference, the newest first', async () => {
    const first = await sendAndWait(api, here, file, '?dryRun=1');
    const second = await sendAndWait(api, here, 'neither', '?dryRun=1');
    const { imports } = await look(api, here);
    expect(imports!.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'REFUSED'],
      [first.id, 'DONE'],
    ]);
  });
});
