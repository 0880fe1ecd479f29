import type { Message, MessageService } from '@wikicon/schema';
import type { Identity } from '../authority/viewer.ts';
import { reference } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Transactor } from '../dynamo/transaction.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { accountKey } from '../rows/account.ts';
import { messageFrom, messagePrefix } from '../rows/messages.ts';
import { unreadAt } from '../rows/unread.ts';
import { inSession } from './in-session.ts';

interface Needs {
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
  readonly cursors: Cursors;
  readonly clock: () => Date;
}

const idPrefix = 'msg_';

/** The inbox of whoever asks. */
export function createMessages({ table, transactor, identity, cursors, clock }: Needs): MessageService {
  return {
    async messages(page) {
      const viewer = await identity.viewer();
      if (viewer === null || viewer.token !== null) return null;
      const { person, unread } = viewer;
      return storedPage(listRequest(cursors, 'Viewer.messages', person, page), {
        table,
        range: { partition: reference(person), prefix: messagePrefix, descending: true },
        entry: (row) => ({ node: messageOf(row, unread), data: {} }),
      });
    },

    async markRead(ids) {
      const viewer = await identity.viewer();
      const refusal = inSession(viewer);
      if (refusal !== null) return refusal;
      const { person, unread } = viewer!;
      const left = new Set(unreadAt(unread, clock()));
      const known = new Set(ids.map((id) => (id.startsWith(idPrefix) ? id.slice(idPrefix.length) : '')));
      // With them go those whose message went by the clock.
      const gone = [...unread].filter((ulid) => known.has(ulid) || !left.has(ulid));
      if (gone.length > 0) {
        await transactor.run([{ mark: accountKey(person), unread: gone, isRead: true, when: 'present' }]);
        identity.forget();
      }
      const now = await identity.viewer();
      if (now === null) return { kind: 'NotSignedIn' };
      return { kind: 'MarkMessagesReadPayload', unreadMessageCount: unreadAt(now.unread, clock()).length };
    },
  };
}

function messageOf(row: Row, unread: ReadonlySet<string>): Message {
  const ulid = row.sk.slice(messagePrefix.length);
  return {
    ...messageFrom(row),
    id: `${idPrefix}${ulid}`,
    sentAt: instantOf(new Date(row.createdAt)),
    isRead: !unread.has(ulid),
  };
}
