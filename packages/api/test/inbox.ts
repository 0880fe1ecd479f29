import type { MessageTemplate, MessageValues, PersonId } from '@wikicon/schema';
import { accountKey } from '../src/rows/account.ts';
import { messageTo } from '../src/rows/messages.ts';
import { jobStore } from './identities.ts';
import type { World } from './world.ts';

const mark = `mutation ($input: MarkMessagesReadInput!) { result: markMessagesRead(input: $input) {
  __typename ... on MarkMessagesReadPayload { unreadMessageCount } ... on WriteError { message } } }`;

const inboxText = `query ($first: Int, $last: Int, $after: String, $before: String) { viewer {
  unreadMessageCount
  messages(first: $first, last: $last, after: $after, before: $before) {
    nodes { id template conference { id } person { id } note sentAt isRead }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
} }`;

/** What somebody reads in their inbox, and marks as read. */
export function inboxOf(here: Pick<World, 'ask'>, headers: Readonly<Record<string, string>>) {
  const page = async (variables: object = { first: 100 }): Promise<any> => {
    const { data, errors, extensions } = await here.ask(inboxText, variables as never, headers);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.viewer && { ...data.viewer.messages, count: data.viewer.unreadMessageCount, extensions };
  };
  return {
    page,
    notes: async (variables?: object) => (await page(variables)).nodes.map(({ note }: { note: string }) => note),
    mark: async (ids: readonly string[]) => (await here.ask(mark, { input: { ids } }, headers)).data.result,
    person: async (): Promise<PersonId> =>
      (await here.ask('{ viewer { person { id } } }', {}, headers)).data.viewer.person.id,
  };
}

/** Tells somebody something, as a write would beside what it writes. @returns whether it could */
export async function send<Of extends MessageTemplate>(
  here: World,
  to: PersonId,
  template: Of,
  values: MessageValues<Of>,
  at: Date = new Date(),
): Promise<boolean> {
  return (await jobStore(here).transactor.run(messageTo(to, template, values, at))).done;
}

/** Tells somebody that an unknown conference was hidden, with a note for each of the texts, a minute apart. */
export async function sendNotes(here: World, to: PersonId, notes: readonly string[]): Promise<void> {
  for (const [at, note] of notes.entries())
    await send(here, to, 'CONFERENCE_HIDDEN', { conference: null, note }, minutesAgo(notes.length - at));
}

export const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

/** Tells somebody as much as is said, a minute apart, 40 in a transaction, each with its age as its note. */
export async function sendMany(here: World, to: PersonId, count: number): Promise<void> {
  const { transactor } = jobStore(here);
  for (let left = count; left > 0; left -= 40) {
    const ages = Array.from({ length: Math.min(40, left) }, (_, at) => left - at);
    const actions = ages.flatMap((age) =>
      messageTo(to, 'CONFERENCE_HIDDEN', { conference: null, note: `${age}` }, minutesAgo(age)),
    );
    const unread = actions.flatMap((action) => ('mark' in action ? action.unread : []));
    // One transaction names the account once.
    const puts = actions.filter((action) => 'put' in action);
    await transactor.run([...puts, { mark: accountKey(to), unread, isRead: false, when: 'present' }]);
  }
}
