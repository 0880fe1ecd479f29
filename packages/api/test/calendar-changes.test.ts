import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { eventsOf, reader } from './files.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let own: Draft;
let person: string;
let rooms: { readonly id: string }[];
let text: ReturnType<typeof reader>;
beforeAll(async () => {
  api = await emptyWorld();
  own = await draft(api, 'changing');
  text = reader(api);
  person = (await own.make('Person', { username: 'Synthetic on a changing stage' })).id;
  const venue = (await own.make('Venue', { name: english('Synthetic venue') })).id;
  rooms = [];
  for (const slug of ['blue', 'green']) rooms.push(await own.make('Room', { venue, slug, name: english(slug) }));
  await own.publish();
});
afterAll(() => api.close());

const hour = fc.integer({ min: 0, max: 20 }).map((at) => String(at).padStart(2, '0'));
const slot = fc.record({ hour, room: fc.option(fc.nat(1)) }).map(({ hour: at, room }) => ({
  startsAt: `2027-04-10T${at}:00:00Z`,
  endsAt: `2027-04-10T${at}:45:00Z`,
  room,
}));
type Edit =
  | { readonly title: string }
  | { readonly status: string }
  | { readonly slot: Slot | null }
  | { readonly renamed: string };
interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: number | null;
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ title: fc.integer({ max: 9, min: 0 }).map((one) => `Synthetic title ${one}`) }),
  fc.record({ status: fc.constantFrom('CONFIRMED', 'CANCELLED', 'TENTATIVE') }),
  fc.record({ slot: fc.option(slot, { freq: 3 }) }),
  fc.record({ renamed: fc.integer({ max: 9, min: 0 }).map((one) => `Synthetic name ${one}`) }),
);

/** A slot with its room as mutations take it. */
const inputOf = ({ room, ...times }: Slot) => ({ ...times, ...(room !== null && { room: rooms[room]!.id }) });

it('No edits of a session let its SEQUENCE fall or change its UID', async () => {
  const property = fc.asyncProperty(slot, fc.array(edit, { minLength: 3, maxLength: 8 }), async (at, edits) => {
    let { id, version } = await own.make('Session', {
      title: english('Synthetic session'),
      slot: inputOf(at),
      speakers: [{ person, role: 'PRESENTER' }],
    });
    let [uid, sequence] = ['', -1];
    for (const one of [null, ...edits]) {
      if (one !== null) version = await carryOut(id, version, one);
      for (const path of [`/sessions/${id}.ics`, '/conferences/changing/schedule.ics', `/people/${person}.ics`]) {
        const events = eventsOf(await text(path)).filter(({ component }) =>
          String(component.getFirstPropertyValue('url')).endsWith(id),
        );
        expect(events.length).toBeLessThanOrEqual(1);
        for (const event of events) {
          expect([path, event.sequence >= sequence, uid === '' || event.uid === uid]).toEqual([path, true, true]);
          [uid, sequence] = [event.uid, event.sequence];
        }
      }
    }
    // Every run has its own program, so that what it reads stays small.
    await own.write('updateSession', { id, expectedVersion: version, speakers: [], slot: null });
  });
  await fc.assert(property, { numRuns: 20, endOnFailure: true });
}, 120_000);

/** @returns the version of the session after it */
async function carryOut(id: string, expectedVersion: number, one: Edit): Promise<number> {
  if ('renamed' in one) {
    const { data } = await api.ask('query ($id: ID!) { node(id: $id) { version } }', { id: person }, own.headers);
    await own.write('updatePerson', { id: person, expectedVersion: data.node.version, displayName: one.renamed });
    await api.jobs.idle();
    return expectedVersion;
  }
  const change =
    'slot' in one ? { slot: one.slot && inputOf(one.slot) } : 'title' in one ? { title: english(one.title) } : one;
  return (await own.write('updateSession', { id, expectedVersion, ...change })).version;
}
