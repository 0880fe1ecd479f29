import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let other: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  other = await draft(here, 'hidden');
  own = await draft(here, 'deleting');
  await own.publish();
});
afterAll(() => here.close());

const ask = (type: string) => `mutation ($input: DeleteInput!) { result: delete${type}(input: $input) {
  __typename ... on WriteError { message }
  ... on StillReferenced { by { id __typename version ... on Session { title { text } } ... on Conference { slug city { text } } } }
} }`;

/** What the organizer of a public conference is told who deletes something of theirs. */
async function deleting(type: string, { id, version }: { readonly id: string; readonly version: number }) {
  const { data, errors } = await here.ask(ask(type), { input: { id, expectedVersion: version } }, own.headers);
  expect(errors).toBeUndefined();
  return data.result;
}

const refusal = (by: readonly object[]) => ({
  __typename: 'StillReferenced',
  message: 'Other nodes refer to it.',
  by,
});

it('a draft that refers to an organization is not told, and every field of the answer can be asked for', async () => {
  const affiliate = await own.make('Affiliate', { slug: 'referred', name: english('Referred'), type: 'USER_GROUP' });
  const { id: person } = await other.make('Person', { displayName: 'Synthetic speaker in a draft' });
  const speakers = [{ person, role: 'PRESENTER', representing: [affiliate.id] }];
  await other.make('Session', { title: english('Secret'), speakers });
  await here.jobs.idle();
  expect(await deleting('Affiliate', affiliate)).toEqual(refusal([]));
  const committee = { kind: 'PROGRAM', name: english('PC') };
  const { id: member } = await own.make('Person', { displayName: 'Synthetic member' });
  const { id } = await own.make('Committee', {
    ...committee,
    members: [{ person: member, representing: [affiliate.id] }],
  });
  await here.jobs.idle();
  expect(await deleting('Affiliate', affiliate)).toEqual(
    refusal([
      { __typename: 'Committee', id, version: 1 },
      { __typename: 'Conference', id: own.id, version: 2, slug: 'deleting', city: null },
    ]),
  );
});

it('a part in a conference that is not listed is told to its organizers alone', async () => {
  const person = await own.make('Person', { displayName: 'Synthetic guest of two' });
  const session = await own.make('Session', {
    title: english('A talk'),
    speakers: [{ person: person.id, role: 'PRESENTER' }],
  });
  await here.jobs.idle();
  const elsewhere = await draft(here, 'elsewhere');
  await elsewhere.publish();
  const attend = async ({ id, headers }: Draft) => {
    const input = { conference: id, participant: person.id, personRoles: ['ATTENDEE'] };
    await here.ask(
      'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
      { input },
      headers,
    );
    await here.jobs.idle();
  };
  const before = await deleting('Person', person);
  await attend(elsewhere);
  expect(await deleting('Person', person)).toEqual(before);
  expect(before.by.map((one: { id: string }) => one.id).toSorted()).toEqual([own.id, String(session.id)].toSorted());
  const other = await own.make('Person', { displayName: 'Synthetic guest of one' });
  const input = { conference: own.id, participant: other.id, personRoles: ['ATTENDEE'] };
  await here.ask(
    'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
    { input },
    own.headers,
  );
  expect((await deleting('Person', other)).by).toMatchObject([{ __typename: 'Conference', id: own.id }]);
});

it('at most ten are told, and hidden ones take no place among them', async () => {
  const affiliate = await own.make('Affiliate', { slug: 'often', name: english('Often'), type: 'USER_GROUP' });
  const { id: secret } = await other.make('Person', { displayName: 'Synthetic speaker in drafts' });
  // More than are looked at together, and older than what is public: they come first.
  for (let count = 1; count <= 110; count += 1)
    await other.make('Session', {
      title: english(`Secret ${count}`),
      speakers: [{ person: secret, role: 'PRESENTER', representing: [affiliate.id] }],
    });
  const { id: person } = await own.make('Person', { displayName: 'Synthetic speaker in public' });
  const titles = Array.from({ length: 12 }, (_, at) => `Public ${at}`);
  for (const title of titles)
    await own.make('Session', {
      title: english(title),
      speakers: [{ person, role: 'PRESENTER', representing: [affiliate.id] }],
    });
  await here.jobs.idle();
  const { by } = await deleting('Affiliate', affiliate);
  expect(by).toHaveLength(10);
  expect(JSON.stringify(by)).not.toContain('Secret');
});
