import { cut, isVisible, knownUserName, mendText, type PersonId } from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import { newRow, reference } from '../dynamo/compose.ts';
import { toItem, type Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { Store } from '../dynamo/store.ts';
import { rewriteProjections } from '../projections/rewrite.ts';
import { personNoun, type PersonContent } from '../nouns/person.ts';
import {
  personDataFrom,
  personKey,
  storedPerson,
  usernameFrom,
  usernameKey,
  usernameKeys,
  type UsernameData,
} from '../rows/person.ts';
import { isFormer, profileOnly } from '../rows/merge.ts';
import { newUlid } from '../kernel/ids.ts';
import { rowsFor } from '../nouns/registry.ts';
import { propagateRename } from '../projections/propagate-rename.ts';
import {
  accountKey,
  credentialPrefix,
  newToken,
  parseToken,
  credentialKey,
  credentialRow,
  subjectFrom,
  subKey,
  tokenText,
  type AccountData,
} from '../rows/account.ts';
import type { DeviceWords } from './device.ts';
import type { WikimediaProfile } from './wikimedia.ts';

export interface Accounts {
  /** Signs in the user that Wikimedia vouches for, as the person of their account. */
  signIn(
    profile: WikimediaProfile,
    device?: DeviceWords,
  ): Promise<{ readonly token: string; readonly expiresAt: Date } | { readonly refused: 'BLOCKED' }>;
  /** Ends a session; tokens that are worth nothing are ignored. */
  signOut(token: string): Promise<void>;
}

const sessionDays = 14;
const maxSessions = 20;
const maxRounds = 5;

/** Accounts at Wikimedia and the people of the graph: each account is one person, found by the central id alone. */
export function createAccounts(store: Store, clock: () => Date): Accounts {
  const { table, transactor, writer } = store;
  return {
    async signIn({ sub, username, isBlocked }, device = {}) {
      if (isBlocked || username === null) {
        await endSessions(sub);
        return { refused: 'BLOCKED' };
      }
      const person = await personOf({ sub, username: knownUserName(username) }, username);
      const now = clock();
      const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
      const token = newToken('session', person);
      const sessions = await sessionsOf(table, person);
      await writer.put([credentialRow(token, device, now, expiresAt)]);
      await (await import('./inbox-limit.ts')).limitInbox(store, person);
      const surplus = sessions.toSorted(byAge).slice(0, Math.max(0, sessions.length + 1 - maxSessions));
      await writer.remove(surplus.map(({ pk, sk }) => ({ pk, sk })));
      return { token: tokenText(token), expiresAt };
    },

    async signOut(text) {
      const token = parseToken(text);
      if (token?.kind === 'session') await writer.remove([credentialKey(token)]);
    },
  };

  /**
   * @param account its name is null for one that no user name of the graph can be: that keeps nobody out
   * @param given the name as Wikimedia gives it
   */
  async function personOf(account: AccountData, given: string): Promise<PersonId> {
    const { sub, username } = account;
    const keys = username === null ? [] : usernameKeys(given);
    for (let round = 1; round <= maxRounds; round += 1) {
      const [known, ...named] = await table.getMany([subKey(sub), ...keys]);
      const holding = named.find((row) => row !== null);
      // Somebody with the user name of a profile that was merged is here now, and is told from it.
      if (isFormer(holding)) {
        await transactor.run([{ remove: keyOf(holding!), when: { stamp: holding!.stamp } }]);
        continue;
      }
      const holder = holding ? usernameFrom(holding) : null;
      if (known != null) {
        const { person } = subjectFrom(known);
        if (username === null || (holder?.id === person && holder.username === username)) return person;
        if (await rename(person, { sub, username }, holder)) return person;
        continue;
      }
      const claimed = holder === null ? await found(account, given) : await claim(holder.id, account);
      if (claimed !== null) return claimed;
    }
    throw new Error('An account was changed too often while it signed in.');
  }

  /** A person whom organizers named becomes the account's own; one whose account has another name now lets go of it. */
  async function claim(person: PersonId, account: AccountData): Promise<PersonId | null> {
    const profile = profileOnly(await table.get(personKey(person)));
    if (profile === null) return null;
    if (storedPerson(profile).isClaimed) {
      await release(person);
      return null;
    }
    const own: Row = { ...profile, stamp: crypto.randomUUID(), data: { ...personDataFrom(profile), isClaimed: true } };
    const outcome = await transactor.run([
      ...accountActions(person, account),
      { put: own, when: { stamp: profile.stamp } },
    ]);
    return outcome.done ? person : null;
  }

  /** Somebody new: nobody else sees them before they are part of something public, or choose to be seen. */
  async function found(account: AccountData, given: string): Promise<PersonId | null> {
    const id: PersonId = `per_${newUlid(clock())}`;
    const at = instantOf(clock());
    const context = { id, conference: null, steward: null, at, isUnlisted: () => false, named: () => null };
    const { username } = account;
    const displayName = username ?? shownName(given, account);
    const content = { ...personNoun.edit(null, { username, displayName }, context), isClaimed: true };
    const rows = rowsFor(content, null).map((put): Action => ({ put: { ...put, createdAt: at }, when: 'absent' }));
    return (await transactor.run([...rows, ...accountActions(id, account)])).done ? id : null;
  }

  function accountActions(person: PersonId, account: AccountData): Action[] {
    const at = clock().toISOString();
    return [
      { put: newRow('SubjectOfAccount', subKey(account.sub), { person }, at), when: 'absent' },
      { put: newRow('Account', accountKey(person), account, at), when: 'absent' },
    ];
  }

  /** Wikimedia renamed the account: the person follows, whoever had the name before. @returns false to look again */
  async function rename(person: PersonId, account: AccountData, holder: UsernameData | null): Promise<boolean> {
    if (holder !== null && holder.id !== person) {
      await release(holder.id);
      return false;
    }
    await changeName(person, account.username);
    for (let round = 1; round <= maxRounds; round += 1) {
      const known = await table.get(accountKey(person));
      const put = {
        ...newRow('Account', accountKey(person), account, clock().toISOString()),
        unread: known?.unread ?? [],
      };
      // Messages may arrive meanwhile: what is unread is written as it was read.
      const when = known === null ? 'absent' : { unchanged: toItem(known) };
      if ((await transactor.run([{ put, when }])).done) return true;
    }
    return false;
  }

  function release(person: PersonId): Promise<void> {
    return changeName(person, null);
  }

  async function changeName(person: PersonId, username: string | null): Promise<void> {
    const before = await personNoun.load(person, table);
    const old = before === null || before.content.username === null ? null : usernameKey(before.content.username);
    await rewriteProjections(store, person, (content) => {
      const known = content as PersonContent;
      const isShownByIt = known.displayName === known.username && username !== null;
      return { ...known, username, ...(isShownByIt && { displayName: username }) };
    });
    const own = username === null ? null : usernameKey(username);
    if (old !== null && old.pk !== own?.pk) await writer.remove([old]);
    await propagateRename(store, person);
  }

  async function endSessions(sub: string): Promise<void> {
    const known = await table.get(subKey(sub));
    if (known === null) return;
    const sessions = await sessionsOf(table, subjectFrom(known).person);
    await writer.remove(sessions.map(({ pk, sk }) => ({ pk, sk })));
  }
}

const keyOf = ({ pk, sk }: Row) => ({ pk, sk });

const sessionsOf = (table: Table, person: PersonId): Promise<Row[]> =>
  table.all({ partition: reference(person), prefix: credentialPrefix('session') });

/** Returns the name of a person whose user name cannot be written. */
function shownName(given: string, { sub }: AccountData): string {
  const name = cut(mendText(given, 'line'), 100);
  return isVisible(name) ? name : `Wikimedia user ${sub}`;
}

const byAge = (one: Row, other: Row): number => one.createdAt.localeCompare(other.createdAt);
