import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let hidden: Draft;
let viewers: readonly object[];
let person: { readonly id: string };
let topic: { readonly id: string };
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'shown');
  hidden = await draft(here, 'concealed');
  person = await own.make('Person', { displayName: 'Synthetic person' });
  topic = await own.make('Topic', { slug: 'topic', name: english('Topic') });
  const speakers = [{ person: person.id, role: 'PRESENTER' }];
  await own.make('Session', { title: english('A talk'), speakers });
  await own.publish();
  const other = await draft(here, 'another');
  const token = await signIn(here, 'Synthetic stranger');
  viewers = [{}, token, other.headers];
});
afterAll(() => here.close());

/** What everybody is told, and at what cost, who may not delete these. */
async function refusals() {
  const told: unknown[] = [];
  for (const headers of viewers)
    for (const [name, id] of Object.entries({ deletePerson: person.id, deleteTopic: topic.id })) {
      const text = `mutation ($input: DeleteInput!) { result: ${name}(input: $input) { __typename } }`;
      told.push(await here.ask(text, { input: { id, expectedVersion: 1 } }, headers as never));
    }
  return told;
}

it('a refused deletion costs what it cost, whatever drafts and unlisted people refer to the node', async () => {
  const before = await refusals();
  const long = english('x'.repeat(1_500));
  for (let count = 0; count < 5; count += 1) {
    const speakers = [{ person: person.id, role: 'PRESENTER' }];
    await hidden.make('Session', { title: english(`Hidden ${count}`), abstract: long, speakers });
    await hidden.make('Milestone', { kind: 'EVENT', title: english('Hidden'), description: long, people: [person.id] });
    const { id: participant } = await own.make('Person', { displayName: `Synthetic attendee ${count}` });
    const input = { conference: own.id, participant, personRoles: ['ATTENDEE'] };
    const text = 'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }';
    await here.ask(text, { input }, own.headers);
  }
  await here.jobs.idle();
  expect(await refusals()).toEqual(before);
});
