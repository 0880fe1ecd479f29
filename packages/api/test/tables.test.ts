import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
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
  await takePart(here);
  await here.publish();
});
afterAll(() => api.close());

/** A synthetic speaker with hostile names, whom they represent, and an attendee who is not listed. */
async function takePart(here: Draft): Promise<void> {
  const { id: affiliate } = await here.make('Affiliate', {
    slug: 'hostile-affiliate',
    name: english('-2+3 synthetic affiliate'),
    type: 'USER_GROUP',
    code: '@SUM(1)',
  });
  const { id: person } = await here.make('Person', { displayName: '=1+1', username: '+Synthetic, "person"' });
  const { id: attendee } = await here.make('Person', { displayName: 'Synthetic and not listed' });
  await here.make('Session', {
    title: english('Synthetic session of theirs'),
    speakers: [{ person, role: 'PRESENTER', representing: [affiliate] }],
  });
  await api.ask(
    'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
    { input: { conference: here.id, participant: attendee, personRoles: ['ATTENDEE'] } },
    here.headers,
  );
  await api.jobs.idle();
}

const text = async (path: string): Promise<string> =>
  (await api.app(new Request(`http://localhost:4000/conferences/${path}`))).text();

it('A table has a row for each session', async () => {
  const file = await text('demo/sessions.csv');
  for (const { id } of await program(api, 'demo')) expect(file.split(id)).toHaveLength(3);
});

it.each(['sessions', 'people', 'affiliates'])('A table has a mark of its encoding: %s.csv', async (list) => {
  const response = await api.app(new Request(`http://localhost:4000/conferences/demo/${list}.csv`));
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 3)
      .toString('hex'),
  ).toBe('efbbbf');
});

it('A table has no cell that a spreadsheet would run', async () => {
  expect(await text('hostile-titles/sessions.csv')).toContain(`"'=HYPERLINK(""http://example.org"")`);
});

it('A table of people has everybody who is listed, with roles and whom they represent, and nobody else', async () => {
  const [head, ...rows] = (await text('hostile-titles/people.csv')).trimEnd().split('\r\n');
  const site = 'http://localhost:4000/people';
  expect(head).toBe('id,name,username,roles,representing,url');
  expect(rows.map((row) => row.replace(/^per_\w+/, '')).toSorted()).toEqual([
    `,'=1+1,"'+Synthetic, ""person""",SPEAKER,'-2+3 synthetic affiliate,${site}/%2BSynthetic%2C_%22person%22`,
    `,Organizer of hostile-titles,Organizer of hostile-titles,ORGANIZER; COMMITTEE_MEMBER,,${site}/Organizer_of_hostile-titles`,
  ]);
});

it('A table of affiliates has every one that takes part, with its roles', async () => {
  const [head, row, ...others] = (await text('hostile-titles/affiliates.csv')).trimEnd().split('\r\n');
  const page = 'http://localhost:4000/affiliates/hostile-affiliate';
  expect(head).toBe('id,name,type,code,roles,url');
  expect([row!.replace(/^aff_\w+/, ''), others]).toEqual([
    `,'-2+3 synthetic affiliate,USER_GROUP,'@SUM(1),REPRESENTED,${page}`,
    [],
  ]);
});

it.each(['people', 'affiliates'])('A table of %s has as many rows as GraphQL counts', async (list) => {
  for (const slug of ['demo', 'ca-wikicon-2025', 'wikimania-2024']) {
    const { data } = await api.ask(`{ conference(slug: "${slug}") { ${list} { totalCount } } }`);
    const rows = (await text(`${slug}/${list}.csv`)).trimEnd().split('\r\n');
    expect([slug, rows.length - 1]).toEqual([slug, data.conference[list].totalCount]);
  }
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

it('GraphQL names every file of a published conference, and each is there, of the date that it says', async () => {
  const { data } = await api.ask('{ conference(slug: "demo") { exports { format url updatedAt } } }');
  expect(data.conference.exports.map(({ format }: any) => format)).toEqual([
    'SCHEDULE_XML',
    'SCHEDULE_JSON',
    'SCHEDULE_JSON_2',
    'ICALENDAR',
    'CSV',
    'PEOPLE_CSV',
    'AFFILIATES_CSV',
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
