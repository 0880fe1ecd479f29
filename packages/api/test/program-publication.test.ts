import { afterEach, beforeEach, expect, it } from 'vitest';
import { english } from './drafts.ts';
import { signIn } from './identities.ts';
import { programWorld, type ProgramWorld } from './program-world.ts';

let its: ProgramWorld;
beforeEach(async () => {
  its = await programWorld();
});
afterEach(() => its.here.close());

it('Its team sees it all the while, and whoever else is signed in does not', async () => {
  await its.hide();
  const seen = async (headers: Record<string, string>) => {
    const { conference, node, media: file } = await its.ask(headers);
    return [conference.program.length, conference.sessions.totalCount, node, file.session];
  };
  const session = { id: its.ids.session };
  expect(await seen(its.own.headers)).toEqual([1, 1, session, session]);
  expect(await seen(await signIn(its.here, 'Synthetic stranger'))).toEqual([0, 0, null, null]);
  // Being on stage is no place in the team.
  expect(await seen(await signIn(its.here, 'Synthetic on stage'))).toEqual([0, 0, null, null]);
});

it('Conflicts that block a program keep it from becoming public, and not the conference without it', async () => {
  await its.own.make('Session', {
    title: english('At the same time'),
    slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: its.ids.room },
  });
  const blocked = { __typename: 'BlockingConflicts', conflicts: [{ rule: 'ROOM_DOUBLE_BOOKED' }] };
  const done = { __typename: 'ConferencePayload' };
  expect(await its.set('setPublication', { publication: 'PUBLISHED' })).toMatchObject(blocked);
  // Nobody but the team sees a draft: its program may be called public.
  for (const state of ['DRAFT', 'PUBLISHED', 'DRAFT'] as const) expect(await its.setProgram(state)).toEqual(done);
  expect(await its.set('setPublication', { publication: 'PUBLISHED' })).toEqual(done);
  expect(await its.setProgram('PUBLISHED')).toMatchObject(blocked);
});

it('It is for organizers to say, at the version that they saw, while the conference is not in the archive', async () => {
  await its.hide();
  const stranger = await signIn(its.here, 'Synthetic stranger');
  expect(await its.setProgram('PUBLISHED', stranger)).toMatchObject({ __typename: 'NotAllowed' });
  const wrong = { programPublication: 'PUBLISHED', expectedVersion: 99 };
  expect(await its.set('setProgramPublication', wrong)).toMatchObject({ __typename: 'VersionConflict' });
  await its.set('setPublication', { publication: 'ARCHIVED' });
  expect(await its.setProgram('PUBLISHED')).toMatchObject({ __typename: 'NotAllowed' });
});

it('The history tells who did so', async () => {
  its.wait(1_000);
  await its.setProgram('DRAFT');
  const text = `query ($slug: String!) { conference(slug: $slug) {
    audit(first: 1) { nodes { actor { username } changes { field before after } } } } }`;
  const { data } = await its.here.ask(text, { slug: its.own.slug }, its.own.headers);
  expect(data.conference.audit.nodes).toEqual([
    {
      actor: { username: `Organizer of ${its.own.slug}` },
      changes: [{ field: 'programPublication', before: null, after: '"DRAFT"' }],
    },
  ]);
});
