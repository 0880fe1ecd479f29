import { signIn } from './identities.ts';
import type { World } from './world.ts';
import { done, writing, type Result } from './write.ts';

/** A conference that somebody has just begun, and how its organizer writes in it. */
export interface Draft {
  readonly id: string;
  readonly slug: string;
  /** The organizer's. */
  readonly headers: { readonly cookie: string };
  /** What a mutation answers, whatever that is. */
  tell(name: string, input: object): Promise<Result>;
  /** The node that a mutation has written. */
  write(name: string, input: object): Promise<any>;
  /** Makes a node of the conference. */
  make(type: string, fields: object): Promise<any>;
  publish(): Promise<void>;
}

export const english = (text: string) => [{ language: 'en', text }];

/** Begins a conference on 10 and 11 April 2027 in Tashkent. */
export async function draft(here: World, slug: string, organizer = `Organizer of ${slug}`): Promise<Draft> {
  const headers = await signIn(here, organizer);
  const tell = writing(here, headers);
  const write = (name: string, input: object) => done(tell(name, input));
  const { id } = await write('createConference', {
    slug,
    name: english(slug),
    startsOn: '2027-04-10',
    endsOn: '2027-04-11',
    timeZone: 'Asia/Tashkent',
  });
  await here.jobs.idle();
  return {
    id,
    slug,
    headers,
    tell,
    write,
    make: (type, fields) => write(`create${type}`, { conference: id, ...fields }),
    async publish() {
      const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, headers);
      await write('setPublication', { id, expectedVersion: data.node.version, publication: 'PUBLISHED' });
      await here.jobs.idle();
    },
  };
}
