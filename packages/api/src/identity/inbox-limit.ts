import type { PersonId } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import type { Store } from '../dynamo/store.ts';
import { accountKey } from '../rows/account.ts';
import { messagePrefix } from '../rows/messages.ts';

/** The most messages of one person. */
export const maxMessages = 1_000;

/** Takes away the surplus of somebody's messages: the oldest that they have read, and only then the oldest. */
export async function limitInbox({ table, transactor, writer }: Store, person: PersonId): Promise<void> {
  const rows = await table.all({ partition: reference(person), prefix: messagePrefix });
  if (rows.length <= maxMessages) return;
  const key = accountKey(person);
  const unread = new Set((await table.get(key))?.unread);
  const ulids = rows.map(({ sk }) => sk.slice(messagePrefix.length));
  const byRank = [...ulids.filter((ulid) => !unread.has(ulid)), ...ulids.filter((ulid) => unread.has(ulid))];
  const surplus = new Set(byRank.slice(0, rows.length - maxMessages));
  const unseen = [...surplus].filter((ulid) => unread.has(ulid));
  if (unseen.length > 0) await transactor.run([{ mark: key, unread: unseen, isRead: true, when: 'present' }]);
  const gone = rows.filter((_row, at) => surplus.has(ulids[at]!));
  await writer.remove(gone.map(({ pk, sk }) => ({ pk, sk })));
}
