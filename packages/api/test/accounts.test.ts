import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccounts, type Accounts } from '../src/identity/accounts.ts';
import { sessionCookie } from '../src/http/cookies.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore, signIn } from './identities.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let accounts: Accounts;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'accounts');
  accounts = createAccounts(jobStore(here), () => new Date());
});
afterAll(() => here.close());

const query = '{ viewer { username person { id displayName username } } }';

/** Who a session is of. */
const whoIs = async (headers: { readonly cookie: string }) => (await here.ask(query, {}, headers)).data.viewer;

describe('an account at Wikimedia', () => {
  it('is one person, however often and from wherever at once they sign in', async () => {
    const sessions = await Promise.all([1, 2, 3, 4].map(() => signIn(here, 'Synthetic first', '9001')));
    const people = await Promise.all(sessions.map(async (one) => (await whoIs(one)).person.id));
    expect([new Set(people).size, new Set(sessions.map(({ cookie }) => cookie)).size]).toEqual([1, 4]);
  });

  it('is the person whom organizers named by its user name, with everything that they are part of', async () => {
    const { id } = await own.make('Person', { username: 'synthetic_named', displayName: 'Named before' });
    await own.make('Session', { title: english('A talk'), speakers: [{ person: id, role: 'PRESENTER' }] });
    expect(await whoIs(await signIn(here, 'Synthetic named', '9002'))).toEqual({
      username: 'Synthetic named',
      person: { id, displayName: 'Named before', username: 'Synthetic named' },
    });
    const answer = await own.tell('updatePerson', { id, expectedVersion: 1, displayName: 'Not theirs any more' });
    expect(answer.__typename).toBe('NotAllowed');
  });

  it.each([
    ['copied with marks', 'Synthetic\u200E marked', '9101', 'Synthetic marked', 'Synthetic marked'],
    ['in Georgian', 'სინთეზური', '9102', 'სინთეზური', 'სინთეზური'],
    ['that could not be registered today', 'Synthetic:old', '9103', 'Synthetic:old', 'Synthetic:old'],
    ['of two lines', 'Synthetic\nlines', '9104', null, 'Synthetic lines'],
    ['that is no Unicode', 'Synthetic \uD800', '9105', null, 'Synthetic \uFFFD'],
    ['of which nothing can be seen', '\u200B', '9106', null, 'Wikimedia user 9106'],
    ['of nothing but a direction, longer than any key', '\u202E'.repeat(255), '9107', null, 'Wikimedia user 9107'],
  ])('signs in, twice as one person, with a name %s', async (_what, given, sub, username, displayName) => {
    const [once, again] = [await signIn(here, given, sub), await signIn(here, given, sub)];
    const viewer = await whoIs(once);
    expect([viewer, await whoIs(again)]).toEqual([
      { username, person: { id: viewer.person.id, displayName, username } },
      viewer,
    ]);
  });

  it('stays one person when Wikimedia renames it, and whoever gets the old name is somebody else', async () => {
    const before = await whoIs(await signIn(here, 'Synthetic old name', '9003'));
    const after = await whoIs(await signIn(here, 'Synthetic new name', '9003'));
    expect(after).toEqual({
      username: 'Synthetic new name',
      person: { id: before.person.id, displayName: 'Synthetic new name', username: 'Synthetic new name' },
    });
    const other = await whoIs(await signIn(here, 'Synthetic old name', '9004'));
    expect(other.person.id).not.toBe(before.person.id);
  });

  it('that was renamed, and has not been here since, keeps its person from whoever gets the old name', async () => {
    const before = await whoIs(await signIn(here, 'Synthetic given again', '9015'));
    const other = await whoIs(await signIn(here, 'Synthetic given again', '9016'));
    const after = await whoIs(await signIn(here, 'Synthetic renamed since', '9015'));
    expect([other.username, after.person.id]).toEqual(['Synthetic given again', before.person.id]);
    expect(other.person.id).not.toBe(before.person.id);
  });

  it('that was renamed to a name that another had is given that name, and the other keeps their person', async () => {
    const one = await whoIs(await signIn(here, 'Synthetic swap one', '9005'));
    await whoIs(await signIn(here, 'Synthetic swap two', '9006'));
    const renamed = await whoIs(await signIn(here, 'Synthetic swap two', '9005'));
    expect(renamed.person).toMatchObject({ id: one.person.id, username: 'Synthetic swap two' });
    const holders = (await rowsIn(here)).filter(({ pk }) => pk.startsWith('USER#') && pk.includes('swap'));
    expect(holders.map(({ data }) => (data as { id: string }).id)).toEqual([one.person.id]);
  });

  it.each([
    ['is blocked', { username: 'Synthetic banned', isBlocked: true }],
    ['is hidden', { username: null, isBlocked: false }],
  ])('that %s does not sign in, and its sessions end', async (_what, state) => {
    const session = await signIn(here, 'Synthetic banned', '9007');
    expect(await accounts.signIn({ sub: '9007', ...state })).toEqual({ refused: 'BLOCKED' });
    expect(await whoIs(session)).toBeNull();
  });

  it('signs out of one browser, and of that alone', async () => {
    const [one, other] = [await signIn(here, 'Synthetic two', '9008'), await signIn(here, 'Synthetic two', '9008')];
    await accounts.signOut(one.cookie.slice(sessionCookie.length + 1));
    expect([await whoIs(one), (await whoIs(other)).username]).toEqual([null, 'Synthetic two']);
    await accounts.signOut('wgs_nothing');
  });

  it('is stored without a token, and without an address', async () => {
    const { cookie } = await signIn(here, 'Synthetic stored', '9009');
    const stored = JSON.stringify(await rowsIn(here));
    expect([stored.includes(cookie.slice(-43)), /[\w.]+@[\w.]+/.test(stored)]).toEqual([false, false]);
  });
});
