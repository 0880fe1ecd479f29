import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english } from './drafts.ts';
import { program } from './programs.ts';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await world();
  const here = await draft(api, 'hostile-titles');
  await here.make('Session', {
    title: english('=HYPERLINK("http://example.org") |}] {{delete}} <b> ~~~~'),
    abstract: english('</script><script>alert(1)</script>'),
    slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z' },
  });
  await here.publish();
});
afterAll(() => api.close());

const text = async (path: string): Promise<string> =>
  (await api.app(new Request(`http://localhost:4000/conferences/${path}`))).text();

it('A table has a row for each session, and a mark of its encoding', async () => {
  const response = await api.app(new Request('http://localhost:4000/conferences/demo/sessions.csv'));
  const bytes = Buffer.from(await response.arrayBuffer());
  const file = bytes.toString('utf8');
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  for (const { id } of await program(api, 'demo')) expect(file.split(id)).toHaveLength(3);
});

it('A table has no cell that a spreadsheet would run', async () => {
  expect(await text('hostile-titles/sessions.csv')).toContain(`"'=HYPERLINK(""http://example.org"")`);
});

it('A wiki page shows names linked to their user pages, and titles as they stand', async () => {
  const [{ id }] = await program(api, 'hostile-titles');
  const page = await text('hostile-titles/program.wiki');
  expect(page).toContain('== 2027-04-10 ==\n{| class="wikitable"');
  expect(page).toContain(
    `| 10:00–11:00\n| \n| [http://localhost:4000/sessions/${id} &#61;HYPERLINK("http&#58;//example.org") `,
  );
  expect(page).not.toMatch(/\{\{delete|~~~~|<b>/);
  expect(await text('demo/program.wiki')).toMatch(/\[\[User:Синтетический участник \d\d\|/);
});

it('Linked data has the conference, its sessions and who gives them, and cannot end a script', async () => {
  const data = JSON.parse(await text('demo/conference.jsonld'));
  const told = await program(api, 'demo');
  expect([data['@context'], data['@type'], data.subEvent.length]).toEqual(['https://schema.org', 'Event', told.length]);
  expect(data.subEvent.map((one: any) => one.performer.length)).toEqual(
    told.map(({ speakers }) => speakers.totalCount),
  );
  expect(await text('hostile-titles/conference.jsonld')).not.toContain('<');
});

it('GraphQL names every file of a published conference, and each is there', async () => {
  const { data } = await api.ask('{ conference(slug: "demo") { exports { format url updatedAt } } }');
  expect(data.conference.exports.map(({ format }: any) => format)).toEqual([
    'SCHEDULE_XML',
    'SCHEDULE_JSON',
    'SCHEDULE_JSON_2',
    'ICALENDAR',
    'CSV',
    'WIKITEXT',
    'JSON_LD',
  ]);
  for (const { url, updatedAt } of data.conference.exports) {
    const response = await api.app(new Request(url));
    expect([url, response.status, response.headers.get('last-modified')]).toEqual([
      url,
      200,
      new Date(updatedAt).toUTCString(),
    ]);
  }
});
