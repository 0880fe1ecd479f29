import { createAccounts } from '../src/identity/accounts.ts';
import type { DeviceWords } from '../src/identity/device.ts';
import { sessionCookie } from '../src/http/cookies.ts';
import { storeOf, type Store } from '../src/dynamo/store.ts';
import type { TestStore } from './engine.ts';

/** The store as jobs and accounts see it. */
export const jobStore = ({ client, name }: TestStore, clock?: () => Date): Store =>
  storeOf({ client, tableName: name, ...(clock && { clock }) });

/** Signs in as a user of Wikimedia, with a central id of their own. @returns the headers of their requests */
export async function signIn(store: TestStore, username: string, sub = `sub of ${username}`, device?: DeviceWords) {
  const accounts = createAccounts(jobStore(store), () => new Date());
  const signedIn = await accounts.signIn({ sub, username, isBlocked: false }, device);
  if ('refused' in signedIn) throw new Error(signedIn.refused);
  return { cookie: `${sessionCookie}=${signedIn.token}` };
}
