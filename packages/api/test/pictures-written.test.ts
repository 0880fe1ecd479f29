import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';
import { writing } from './write.ts';

let here: World;
let own: Draft;
let speaker: { readonly id: string; readonly headers: { readonly cookie: string } };

beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'pictures');
  const { id } = await own.make('Person', { username: 'Synthetic speaker' });
  speaker = { id, headers: await signIn(here, 'Synthetic speaker') };
  const tell = (name: string, input: object, headers: Record<string, string>) =>
    here.ask(
      `mutation ($input: ${name}Input!) { result: ${name.charAt(0).toLowerCase()}${name.slice(1)}(input: $input) { __typename } }`,
      { input: { conference: own.id, ...input } },
      headers,
    );
  await tell('SetParticipation', { participant: id, personRoles: ['ATTENDEE'] }, own.headers);
  await own.publish();
  // A profile that is not public: they are named on stage, and listed nowhere.
  await tell('SetListing', { isListed: false }, speaker.headers);
  await own.make('Session', { title: english('A talk'), speakers: [{ person: id, role: 'PRESENTER' }] });
  await here.jobs.idle();
});
afterAll(() => here.close());

const picture = { file: 'File:synthetic_portrait.png', author: 'Synthetic author', license: 'CC-BY-4.0' };

const shown = 'file author license { name } pageUrl url small: url(width: 100)';

async function write(headers: Record<string, string>, id: string, fields: object) {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers);
  const type = id.startsWith('per_') ? 'Person' : id.startsWith('aff_') ? 'Affiliate' : 'Conference';
  return writing(here, headers)(`update${type}`, { id, expectedVersion: data.node.version, ...fields });
}

it('is set by the person themselves, with its page and its addresses of this site', async () => {
  expect(await write(speaker.headers, speaker.id, { picture })).toMatchObject({ __typename: 'PersonPayload' });
  const { data } = await here.ask(
    `query ($id: ID!) { node(id: $id) { ... on Person { picture { ${shown} } } } }`,
    { id: speaker.id },
    speaker.headers,
  );
  expect(data.node.picture).toEqual({
    file: 'Synthetic portrait.png',
    author: 'Synthetic author',
    license: { name: 'CC BY 4.0' },
    pageUrl: 'https://commons.wikimedia.org/wiki/File:Synthetic_portrait.png',
    url: `http://localhost:4000/media/${speaker.id}/330`,
    small: `http://localhost:4000/media/${speaker.id}/120`,
  });
});

it('is hidden with the profile of somebody whom a program names', async () => {
  const { data, errors } = await here.ask(
    `{ conference(slug: "pictures") { sessions(first: 1) { nodes { speakers { nodes { displayName picture { ${shown} } } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.conference.sessions.nodes[0].speakers.nodes).toEqual([
    { displayName: 'Synthetic speaker', picture: null },
  ]);
});

it.each([
  ['one', picture],
  ['none', null],
])('is set to %s by no organizer, whose profile it is not', async (_name, given) => {
  const { id } = await own.make('Person', { displayName: 'Synthetic person' });
  expect(await write(own.headers, id, { picture: given })).toMatchObject({
    __typename: 'NotAllowed',
    message: expect.stringContaining('picture'),
  });
  expect(await own.tell('createPerson', { conference: own.id, displayName: 'Another', picture })).toMatchObject({
    __typename: 'NotAllowed',
  });
});

it('of a conference, or a logo, is set by whoever edits these', async () => {
  const { id } = await own.make('Affiliate', {
    slug: 'synthetic',
    name: english('Synthetic'),
    type: 'USER_GROUP',
    logo: { ...picture, file: 'Synthetic logo.svg' },
  });
  await write(own.headers, own.id, { picture });
  const { data } = await here.ask(
    `query ($id: ID!) { conference(slug: "pictures") { picture { url(width: 9000) } } node(id: $id) { ... on Organization { logo { file } } } }`,
    { id },
  );
  expect(data).toEqual({
    conference: { picture: { url: `http://localhost:4000/media/${own.id}/1280` } },
    node: { logo: { file: 'Synthetic logo.svg' } },
  });
});

it.each([
  ['picture.file', { file: '../secret.png' }],
  ['picture.file', { file: 'Synthetic.pdf' }],
  ['picture.author', { author: ' ' }],
  ['picture.license', { license: 'Proprietary' }],
])('refuses a wrong %s', async (field, wrong) => {
  const { problems } = await write(own.headers, own.id, { picture: { ...picture, ...wrong } });
  expect(problems!.map((one) => one.field)).toEqual([field]);
});

it('of a media file is that of Commons, with its line of credit, and none without a license', async () => {
  const pageUrl = 'https://commons.wikimedia.org/wiki/File:Synthetic_hall.jpg';
  await own.make('MediaFile', { pageUrl, attribution: 'Synthetic author', license: 'CC0-1.0' });
  await own.make('MediaFile', { pageUrl });
  await own.make('MediaFile', { pageUrl: 'https://example.org/a.jpg', license: 'CC0-1.0' });
  const { data } = await here.ask('{ conference(slug: "pictures") { media { nodes { picture { file author } } } } }');
  expect(data.conference.media.nodes.map((one: any) => one.picture)).toEqual([
    { file: 'Synthetic hall.jpg', author: 'Synthetic author' },
    null,
    null,
  ]);
});
