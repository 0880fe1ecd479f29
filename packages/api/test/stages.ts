import { draft, english, type Draft } from './drafts.ts';
import type { World } from './world.ts';

/** A synthetic person on stage at two published conferences and in a draft, and one whom a draft alone knows. */
export interface Stages {
  readonly person: string;
  readonly hidden: string;
  /** Their sessions, by name. */
  readonly sessions: Readonly<Record<'first' | 'unplaced' | 'second' | 'secret', string>>;
  readonly conferences: readonly Draft[];
}

export async function stages(here: World): Promise<Stages> {
  const [one, other, secret] = [
    await draft(here, 'stage-one'),
    await draft(here, 'stage-two'),
    await draft(here, 'stage-draft'),
  ];
  const person = (await one.make('Person', { username: 'Synthetic on stage.ics' })).id;
  const hidden = (await secret.make('Person', { displayName: 'Synthetic and unseen' })).id;
  const venue = (await one.make('Venue', { name: english('Synthetic venue') })).id;
  const room = (await one.make('Room', { venue, slug: 'hall', name: english('Synthetic hall') })).id;
  const speakers = [{ person, role: 'PRESENTER' }];
  const slot = { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z' };
  const session = async (own: Draft, fields: object) => (await own.make('Session', fields)) as { id: string };
  const first = await session(one, {
    title: english('Synthetic first </script>'),
    abstract: english('Synthetic abstract'),
    slot: { ...slot, room },
    spokenLanguages: ['kaa'],
    speakers,
  });
  const unplaced = await session(one, { title: english('Synthetic, no time yet'), speakers });
  await one.publish();
  const second = await session(other, { title: english('Synthetic second'), slot, speakers, status: 'CANCELLED' });
  await other.publish();
  const unseen = await session(secret, {
    title: english('Synthetic secret'),
    slot,
    speakers: [...speakers, { person: hidden, role: 'MODERATOR' }],
  });
  await here.jobs.idle();
  return {
    person,
    hidden,
    sessions: { first: first.id, unplaced: unplaced.id, second: second.id, secret: unseen.id },
    conferences: [one, other, secret],
  };
}
