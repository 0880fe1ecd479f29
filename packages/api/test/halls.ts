import { english, type Draft } from './drafts.ts';
import type { World } from './world.ts';

/** A room for 20, and how sessions get into it. */
export interface Hall {
  readonly room: string;
  /** A session at an hour of 10 April 2027, UTC; for an hour, where nothing else is said. */
  session(title: string, hour: number, more?: object): Promise<any>;
}

export const hour = (hour: number): string => `2027-04-10T${String(hour).padStart(2, '0')}:00:00Z`;

export async function hall(own: Draft): Promise<Hall> {
  const venue = await own.make('Venue', { name: english('Synthetic venue') });
  const { id: room } = await own.make('Room', {
    venue: venue.id,
    slug: 'hall',
    name: english('Synthetic hall'),
    capacity: 20,
  });
  return {
    room,
    session: (title, at, more = {}) =>
      own.make('Session', {
        title: english(title),
        slot: { startsAt: hour(at), endsAt: hour(at + 1), room },
        ...more,
      }),
  };
}

export async function versionOf(here: World, own: Draft, id = own.id): Promise<number> {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, own.headers);
  return data.node.version;
}

/** How organizers set what is looked for. */
export const set = async (here: World, own: Draft, fields: object) =>
  own.tell('updateConference', { id: own.id, expectedVersion: await versionOf(here, own), ...fields });
