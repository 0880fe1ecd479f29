import { client } from '../client/client.ts';
import { starMutation, starsQuery, unstarMutation } from './query.ts';
import { ofAccount } from './question.ts';
import { account, changed, own, type AccountStars, type Decision } from './stars.ts';

/** The most sessions that the API takes at once. */
const most = 50;

/** How many answers of the API have changed what is known here. */
let settled = 0;
let sending: Promise<void> | null = null;

/** Tells the API what was decided here; without a network it waits. */
export const send = (): Promise<void> => (sending ??= sendAll().finally(() => (sending = null)));

async function sendAll(): Promise<void> {
  for (;;) {
    const next = nextOf(account.value);
    if (next === null || !(await tell(next))) return;
  }
}

interface Group extends Decision {
  readonly sessions: readonly string[];
}

/** Decisions that were made at once, the first ones first. */
function nextOf(stars: AccountStars | null): Group | null {
  const waiting = Object.entries(stars?.waiting ?? {}).toSorted(([, one], [, other]) => one.at - other.at);
  const first = waiting[0]?.[1];
  if (first === undefined) return null;
  const together = waiting.filter(([, { at, isStarred }]) => at === first.at && isStarred === first.isStarred);
  return { ...first, sessions: together.slice(0, most).map(([id]) => id) };
}

/** @returns whether the API has answered */
async function tell({ sessions, isStarred, at }: Group): Promise<boolean> {
  const secondsAgo = Math.max(0, Math.floor((Date.now() - at) / 1_000));
  const mutation = isStarred ? starMutation : unstarMutation;
  const { data } = await client.mutation(mutation, { input: { sessions: [...sessions], secondsAgo } }).toPromise();
  const outcome = data?.outcome;
  if (outcome == null || outcome.__typename === 'NotSignedIn') return false;
  settled += 1;
  if (outcome.__typename === 'StarPayload') settle(sessions, at, outcome.starredIds);
  // What is not there any more is nobody's star.
  else if (outcome.__typename === 'NotFound') settle([outcome.id], at, []);
  else {
    // What the account does not take, for it is full, stays with the device.
    if (isStarred) own.value = changed(own.value, sessions, true);
    settle(sessions, at, []);
  }
  return true;
}

/** What was decided again meanwhile stays as it is, and waits. */
function settle(sessions: readonly string[], at: number, starred: readonly string[]): void {
  if (account.value === null) return;
  const { person, ids, waiting } = account.value;
  const told = sessions.filter((id) => waiting[id]?.at === at);
  account.value = {
    person,
    ids: changed(
      changed(ids, told, false),
      told.filter((id) => starred.includes(id)),
      true,
    ),
    waiting: Object.fromEntries(Object.entries(waiting).filter(([id]) => !told.includes(id))),
  };
}

/** Brings both up to date: the API with what was decided here, and this device with what was decided elsewhere. */
export async function sync(): Promise<void> {
  let found: Awaited<ReturnType<typeof everyStar>>;
  let before: number;
  do {
    before = settled;
    found = await everyStar();
  } while (before !== settled);
  if (found === undefined) return;
  account.value = found && joined(account.value, found);
  if (found) ofAccount(found.ids);
  await send();
}

/** The stars of the API, with what it has not heard of yet; nothing of somebody else who was signed in before. */
function joined(known: AccountStars | null, { person, ids }: Pick<AccountStars, 'person' | 'ids'>): AccountStars {
  const isTheirs = known !== null && (known.person === null || known.person === person);
  const waiting = isTheirs ? known.waiting : {};
  const all = Object.entries(waiting).reduce((sum, [id, { isStarred }]) => changed(sum, [id], isStarred), ids);
  return { person, ids: all, waiting };
}

/** @returns null for whoever is not signed in, undefined without an answer */
async function everyStar() {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await client.query(starsQuery, { after }, { requestPolicy: 'network-only' }).toPromise();
    if (data === undefined) return undefined;
    if (data.viewer?.stars == null) return null;
    ids.push(...data.viewer.stars.nodes.map(({ id }) => id));
    after = data.viewer.stars.pageInfo.endCursor;
    if (!data.viewer.stars.pageInfo.hasNextPage) return { person: data.viewer.person.id, ids };
  }
}
