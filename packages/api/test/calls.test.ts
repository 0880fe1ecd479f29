import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { signIn } from './identities.ts';
import { emptyWorld, type World } from './world.ts';

/** Set by each test that needs another moment. */
let now = '2027-01-10T05:00:00Z';

let here: World;
let own: Draft;
let attendee: { readonly cookie: string };

beforeAll(async () => {
  here = await emptyWorld({ clock: () => new Date(now) });
  own = await draft(here, 'calling');
  await own.publish();
  attendee = await signIn(here, 'Synthetic attendee');
  await here.jobs.idle();
});
afterAll(() => here.close());

const dates = {
  announcedAt: '2027-02-01T00:00:00Z',
  opensAt: '2027-02-10T00:00:00Z',
  closesAt: '2027-03-10T00:00:00Z',
};
const call = (fields: object = {}): Promise<any> =>
  own.make('Call', { title: english('Tell of it'), ...dates, ...fields });

const change = (id: string, expectedVersion: number, fields: object): Promise<any> =>
  own.tell('updateCall', { id, expectedVersion, ...fields });

const listed = `query ($slug: String!) { conference(slug: $slug) {
  calls(first: 5) { nodes { id title { text } opensAt kind blindness reviewCount respondDays waitList } }
  unannouncedCalls(first: 5) { nodes { id } }
} }`;
const seen = async (headers = {}) => (await here.ask(listed, { slug: own.slug }, headers)).data.conference;

it('a call is its organizers’ alone until it is announced, and everybody’s then', async () => {
  const { id } = await call();
  now = '2027-01-31T23:59:59Z';
  const waiting = { calls: { nodes: [] }, unannouncedCalls: { nodes: [{ id }] } };
  expect([await seen(own.headers), await seen(attendee), await seen()]).toEqual([
    waiting,
    { ...waiting, unannouncedCalls: null },
    { ...waiting, unannouncedCalls: null },
  ]);
  now = dates.announcedAt;
  expect(await seen()).toEqual({
    calls: {
      nodes: [
        {
          id,
          title: { text: 'Tell of it' },
          opensAt: dates.opensAt,
          kind: 'PROGRAM',
          blindness: 'BLIND',
          reviewCount: 3,
          respondDays: 14,
          waitList: 'PROPOSE',
        },
      ],
    },
    unannouncedCalls: null,
  });
});

it('what a call promised stays from its opening on, and what helps people may change', async () => {
  now = '2027-01-10T05:00:00Z';
  const { id } = await call();
  expect((await change(id, 1, { reviewCount: 2, closesAt: '2027-03-11T00:00:00Z' })).__typename).toBe('CallPayload');
  now = dates.opensAt;
  expect(await change(id, 2, { reviewCount: 5, blindness: 'OPEN', waitList: 'PROPOSE' })).toMatchObject({
    __typename: 'NotAllowed',
    message: expect.stringContaining('Since 2027-02-10T00:00:00Z nobody changes blindness, reviewCount.'),
  });
  expect((await change(id, 2, { closesAt: '2027-03-20T00:00:00Z', reviewCount: 2 })).__typename).toBe('CallPayload');
  expect(await own.tell('deleteCall', { id, expectedVersion: 3 })).toMatchObject({
    __typename: 'NotAllowed',
    message: expect.stringContaining('It began at 2027-02-10T00:00:00Z, and stays.'),
  });
});

it('each part of its time ends after the one before it, also where one is left out', async () => {
  now = '2027-01-10T05:00:00Z';
  const { id } = await call();
  expect(
    await change(id, 1, { conflictsEndAt: '2027-03-09T00:00:00Z', reviewEndsAt: '2027-03-08T00:00:00Z' }),
  ).toMatchObject({
    __typename: 'InvalidInput',
    problems: [
      {
        field: 'conflictsEndAt',
        rule: 'CONTRADICTION',
        message: '2027-03-09T00:00:00Z is before closesAt, which is 2027-03-10T00:00:00Z.',
      },
      {
        field: 'reviewEndsAt',
        rule: 'CONTRADICTION',
        message: '2027-03-08T00:00:00Z is before conflictsEndAt, which is 2027-03-09T00:00:00Z.',
      },
    ],
  });
});
