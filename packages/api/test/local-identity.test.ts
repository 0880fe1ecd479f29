import { afterAll, beforeAll, expect, it } from 'vitest';
import { localIdentity, localUsers } from '../src/dev/wikimedia/identity.ts';
import { signIn } from './identities.ts';
import { world, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await world({ administrators: localIdentity('http://localhost:4000', '').administrators });
});
afterAll(() => here.close());

const query = `{ viewer {
  isAdministrator
  conferences { roles conference { slug } }
  person { conferences(first: 5) { edges { roles node { slug } } } }
} }`;

/** What somebody whom `npm start` offers to sign in as is in the demo. */
async function parts(username: string | null, sub: string) {
  const { data } = await here.ask(query, {}, await signIn(here, username!, sub));
  const { isAdministrator, conferences, person } = data.viewer;
  return {
    isAdministrator,
    team: conferences.find((one: any) => one.conference.slug === 'demo')?.roles ?? [],
    roles: person.conferences.edges.find((one: any) => one.node.slug === 'demo')?.roles ?? [],
  };
}

it('everybody whom one can sign in as is what is said of them', async () => {
  const all = [];
  for (const { username, sub } of localUsers) all.push(await parts(username, sub));
  expect(localUsers.map(({ description }) => description)).toEqual([
    'an organizer of the demo',
    'of the program committee of the demo',
    'a speaker at the demo',
    'an attendee of the demo',
    'an administrator',
  ]);
  expect(all).toMatchObject([
    { team: ['ORGANIZER', 'PROGRAM'], isAdministrator: false },
    { team: ['PROGRAM'], isAdministrator: false },
    { team: [], roles: ['SPEAKER', 'ATTENDEE'], isAdministrator: false },
    { team: [], roles: ['ATTENDEE'], isAdministrator: false },
    { team: [], roles: [], isAdministrator: true },
  ]);
});
