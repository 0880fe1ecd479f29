import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { pictures, seen } from './pictured.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let open: Draft;
let hidden: Draft;
let nodes: Record<'person' | 'affiliate' | 'file' | 'unlicensed' | 'bare', string>;
let stranger: { readonly cookie: string };
beforeAll(async () => {
  here = await emptyWorld();
  [open, hidden] = [await draft(here, 'seen'), await draft(here, 'hidden')];
  const picture = { file: 'Synthetic hall.png', author: 'Synthetic author', license: 'CC0-1.0' };
  for (const { id, write } of [open, hidden]) await write('updateConference', { id, expectedVersion: 1, picture });
  const pageUrl = 'https://commons.wikimedia.org/wiki/File:Synthetic_stage.jpg';
  nodes = {
    person: (await open.make('Person', { username: 'Synthetic attendee' })).id,
    affiliate: (
      await open.make('Affiliate', { slug: 'synthetic', name: english('S'), type: 'USER_GROUP', logo: picture })
    ).id,
    file: (await open.make('MediaFile', { pageUrl, license: 'CC0-1.0' })).id,
    unlicensed: (await open.make('MediaFile', { pageUrl })).id,
    bare: (await open.make('Institution', { slug: 'synthetic', name: english('S') })).id,
  };
  await open.publish();
  const attendee = await signIn(here, 'Synthetic attendee');
  const { data } = await here.ask('{ viewer { person { version } } }', {}, attendee);
  await here.ask(
    'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }',
    {
      input: {
        id: nodes.person,
        expectedVersion: data.viewer.person.version,
        picture: { ...picture, file: 'Synthetic portrait.png' },
      },
    },
    attendee,
  );
  stranger = await signIn(here, 'Synthetic stranger');
});
afterAll(() => here.close());

const shared = 'public, max-age=86400, s-maxage=3600';

it.each(['conference', 'affiliate', 'file'])('everybody gets the picture of a %s, and may keep it', async (name) => {
  const { get, asked } = pictures(here);
  const id = { conference: open.id, ...nodes }[name]!;
  const response = await get(`/media/${id}/250`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(seen(response)).toEqual([200, 'image/png', shared]);
  expect(new TextDecoder('latin1').decode(bytes.slice(1, 4))).toBe('PNG');
  expect(asked[0]!.headers.get('user-agent')).toBe('wikicon-graph/1 (http://localhost:4000; somebody@example.org)');
  const again = await get(`/media/${id}/250`, { 'if-none-match': response.headers.get('etag')! });
  expect([again.status, asked.length]).toEqual([304, 2]);
});

it('a draft, and a profile that is not public, have one for those who see them, which nobody keeps', async () => {
  const { get } = pictures(here);
  const attendee = await signIn(here, 'Synthetic attendee');
  expect([
    seen(await get(`/media/${hidden.id}/120`, hidden.headers)),
    seen(await get(`/media/${nodes.person}/120`, attendee)),
  ]).toEqual([
    [200, 'image/png', 'private, no-store'],
    [200, 'image/png', 'private, no-store'],
  ]);
});

it('what somebody may not see, what has no picture and what is not there answer alike, and ask Commons nothing', async () => {
  const { get, asked } = pictures(here);
  const path = `/media/${open.id}`;
  const wrong = [
    `/media/${hidden.id}/120`,
    `/media/${nodes.person}/120`,
    `/media/${nodes.unlicensed}/120`,
    `/media/${nodes.bare}/120`,
    `/media/con_${'0'.repeat(26)}/120`,
    `${path}/121`,
    `${path}/0120`,
    `${path}/99999`,
    `${path}/120/`,
    `${path}/120?v=1`,
    path,
    '/media/Synthetic_hall.png/120',
    '/media/..%2F..%2Fsecret/120',
    '/media/https:%2F%2Fexample.org%2Fa.png/120',
    '/media/',
  ];
  const told = async (one: string, headers = {}) => {
    const response = await get(one, headers);
    const kept = [...response.headers].filter(([name]) => name !== 'x-correlation-id');
    return [response.status, kept, await response.text()];
  };
  const missing = await told(wrong[4]!);
  expect(missing.slice(0, 1)).toEqual([404]);
  for (const one of wrong) expect([one, await told(one), await told(one, stranger)]).toEqual([one, missing, missing]);
  expect(asked).toEqual([]);
});
