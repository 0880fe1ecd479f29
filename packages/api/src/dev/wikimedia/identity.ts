import { createLocalWikimedia, localWikimediaBase, localWikimediaPaths } from './wikimedia.ts';
import type { LocalUser } from './user.ts';

/** One of each kind, made up as everybody in the conference `demo` is; the administrator has no part in it. */
export const localUsers: readonly LocalUser[] = [
  { sub: '1', username: 'Синтетический участник 01', description: 'an organizer of the demo' },
  { sub: '2', username: 'Синтетик иштирокчи 07', description: 'of the program committee of the demo' },
  { sub: '3', username: 'Synthetic user 09', description: 'a speaker at the demo' },
  { sub: '4', username: 'Synthetic user 78', description: 'an attendee of the demo' },
  { sub: '5', username: 'Synthetic administrator', description: 'an administrator' },
];

const client = { clientId: 'local', clientSecret: 'known to everybody, and good for nothing' } as const;

/** The sign-in on this machine, where no OAuth client is registered. */
export const localIdentity = (siteUrl: string, redirectUri: string) => ({
  client: { ...client, base: `${siteUrl}${localWikimediaBase}` },
  administrators: ['5'],
  paths: localWikimediaPaths,
  answer: createLocalWikimedia({ users: localUsers, ...client, redirectUri }),
});
