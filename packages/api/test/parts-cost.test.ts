import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let hidden: Draft;
let person: { readonly id: string; readonly headers: object };
let affiliate: { readonly id: string };
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'parts');
  hidden = await draft(here, 'hidden-parts');
  const { id } = await own.make('Person', { username: 'Synthetic speaker' });
  person = { id, headers: await signIn(here, 'Synthetic speaker') };
  affiliate = await own.make('Affiliate', { slug: 'parts', name: english('Parts'), type: 'USER_GROUP' });
  await own.make('Session', {
    title: english('A talk'),
    speakers: [{ person: person.id, role: 'PRESENTER', representing: [affiliate.id] }],
  });
  await here.jobs.idle();
  await own.publish();
});
afterAll(() => here.close());

async function ask(name: string, input: object, headers: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
  const answer = await here.ask(text, { input: { conference: own.id, ...input } }, headers as never);
  await here.jobs.idle();
  return answer;
}

const writes = async () => [
  await ask('setListing', { isListed: true }, person.headers),
  await ask('setParticipation', { participant: person.id, personRoles: ['SPEAKER'] }, own.headers),
  await ask('setParticipation', { participant: affiliate.id, organizationRoles: ['SPONSOR'] }, own.headers),
];

it('to write a part costs what it cost, however much in drafts names the person or organization', async () => {
  const before = await writes();
  expect(before.map(({ data }) => Object.values(data))).toEqual(
    before.map(() => [{ __typename: 'ParticipationPayload' }]),
  );
  const speakers = [{ person: person.id, role: 'PRESENTER', representing: [affiliate.id] }];
  for (let count = 0; count < 20; count += 1)
    await hidden.make('Session', { title: english(`Hidden ${'x'.repeat(200)} ${count}`), speakers });
  await here.jobs.idle();
  expect(await writes()).toEqual(before);
});
