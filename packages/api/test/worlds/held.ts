import { draft, english, type Draft } from '../drafts.ts';
import type { World } from '../world.ts';

/** A public conference that has all that sessions name, no session, and a program that its team alone would see. */
export interface Held {
  readonly own: Draft;
  readonly nodes: Readonly<Record<'Person' | 'Topic' | 'Room' | 'SessionType', string>>;
}

export async function held(world: World, slug: string): Promise<Held> {
  const own = await draft(world, slug);
  const make = async (type: string, fields: object): Promise<string> => (await own.make(type, fields)).id;
  const name = english('Synthetic');
  const Person = await make('Person', { displayName: 'Synthetic person', username: `Synthetic person of ${slug}` });
  const Room = await make('Room', { venue: await make('Venue', { name }), slug: 'hall', name });
  const Topic = await make('Topic', { slug: 'topic', name, wikidataId: 'Q42' });
  const SessionType = await make('SessionType', { slug: 'talk', name });
  // Who is known for something else.
  await make('Milestone', { kind: 'EVENT', title: name, people: [Person] });
  await setProgram(world, own, 'DRAFT');
  await own.publish();
  return { own, nodes: { Person, Topic, Room, SessionType } };
}

/** Publishes the program of a conference, or takes it back, and waits for what follows. */
export async function setProgram(world: World, own: Draft, programPublication: 'DRAFT' | 'PUBLISHED'): Promise<void> {
  const { data } = await world.ask('query ($id: ID!) { node(id: $id) { version } }', { id: own.id }, own.headers);
  await own.write('setProgramPublication', { id: own.id, expectedVersion: data.node.version, programPublication });
  await world.jobs.idle();
}
