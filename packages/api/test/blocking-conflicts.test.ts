import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { hall, hour, set, versionOf, type Hall } from './halls.ts';
import { signIn } from './identities.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let place: Hall;
let isIndexOld = false;
let drafts = 0;
beforeAll(async () => {
  here = await emptyWorld();
  here.client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      if (isIndexOld && 'IndexName' in args.input) Object.assign(result.output as object, { Items: [] });
      return result;
    },
    { step: 'initialize' },
  );
});
afterAll(() => here.close());

/** A draft with two sessions in one room. */
beforeEach(async () => {
  own = await draft(here, `clash-${(drafts += 1)}`, 'Organizer of clashes');
  place = await hall(own);
  await place.session('One', 5);
  await place.session('Other', 5);
  await here.jobs.idle();
});

const mutation = `mutation ($input: SetPublicationInput!) { setPublication(input: $input) {
  __typename
  ... on ConferencePayload { conference { publication } }
  ... on WriteError { message }
  ... on BlockingConflicts { conflicts { rule severity startsAt sessions { title { text } } } } } }`;

async function setTo(publication: string, more: object = {}, headers: object = own.headers) {
  const input = { id: own.id, expectedVersion: await versionOf(here, own), publication, ...more };
  const { data, errors, extensions } = await here.ask(mutation, { input }, headers as never);
  expect(errors).toBeUndefined();
  return { ...data.setPublication, cost: extensions.cost };
}

const loosen = () => set(here, own, { conflictRules: [{ rule: 'ROOM_DOUBLE_BOOKED', severity: 'WARNING' }] });

it('A draft that has them is not published, and is told why; nothing is written', async () => {
  await here.jobs.idle();
  const before = await rowsIn(here);
  const { cost: _cost, ...answer } = await setTo('PUBLISHED');
  answer.conflicts[0].sessions.sort((one: any, other: any) => one.title.text.localeCompare(other.title.text));
  expect(answer).toEqual({
    __typename: 'BlockingConflicts',
    message: 'Its program has conflicts that block it: solve them, or make their rules less serious.',
    conflicts: [
      {
        rule: 'ROOM_DOUBLE_BOOKED',
        severity: 'BLOCKING',
        startsAt: hour(5),
        sessions: [{ title: { text: 'One' } }, { title: { text: 'Other' } }],
      },
    ],
  });
  expect(await rowsIn(here)).toEqual(before);
});

it('An organizer who means it makes the rule less serious', async () => {
  await loosen();
  expect(await setTo('PUBLISHED')).toMatchObject({ conference: { publication: 'PUBLISHED' } });
});

it('What was written a moment ago counts, also where the index does not have it yet', async () => {
  isIndexOld = true;
  const { __typename } = await setTo('PUBLISHED');
  isIndexOld = false;
  expect(__typename).toBe('BlockingConflicts');
});

it('A conference that is published stays so, whatever its program becomes, into the archive and out of it', async () => {
  await loosen();
  await setTo('PUBLISHED');
  await set(here, own, { conflictRules: [] });
  await place.session('A third', 5);
  const told: string[] = [];
  for (const publication of ['PUBLISHED', 'ARCHIVED', 'PUBLISHED', 'DRAFT', 'PUBLISHED'])
    told.push((await setTo(publication)).__typename);
  expect(told).toEqual([...Array<string>(4).fill('ConferencePayload'), 'BlockingConflicts']);
});

it('A publication that is sent again is answered alike, whatever has come since', async () => {
  await loosen();
  const input = { expectedVersion: await versionOf(here, own), idempotencyKey: `publish ${own.slug}` };
  expect((await setTo('PUBLISHED', input)).__typename).toBe('ConferencePayload');
  await setTo('DRAFT');
  await set(here, own, { conflictRules: [] });
  expect((await setTo('PUBLISHED', input)).__typename).toBe('ConferencePayload');
});

it('Another version is refused for that, and whoever may not publish learns nothing of the program', async () => {
  expect((await setTo('PUBLISHED', { expectedVersion: 99 })).__typename).toBe('VersionConflict');
  const stranger = await signIn(here, 'Synthetic stranger to clashes');
  const nothing = `${own.id.slice(0, -4)}${own.id.endsWith('0000') ? '1111' : '0000'}`;
  const [draftOfOthers, unknown] = [
    await setTo('PUBLISHED', {}, stranger),
    await setTo('PUBLISHED', { id: nothing }, stranger),
  ];
  expect(draftOfOthers).toEqual(unknown);
  expect(draftOfOthers).toMatchObject({ __typename: 'NotFound' });
});
