import {
  messageTemplates,
  type AllMessageValues,
  type MessageTemplate,
  type MessageValues,
  type PersonId,
} from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Key } from '../dynamo/row.ts';
import { nullable, optional, parser, shape, text, word } from '../dynamo/shape.ts';
import type { Action } from '../dynamo/transaction.ts';
import { newUlid } from '../kernel/ids.ts';
import { accountKey } from './account.ts';
import { id } from './checks.ts';
import { messageDays } from './unread.ts';

/** A message stands in its recipient's partition alone, and in no index. Whether it was read, their account knows. */
export interface MessageData extends Partial<AllMessageValues> {
  readonly template: MessageTemplate;
}

export const messageFrom = parser(
  shape<MessageData>({
    template: word(messageTemplates),
    conference: optional(nullable(id('con'))),
    person: optional(id('per')),
    note: optional(nullable(text)),
  }),
);

export const messagePrefix = 'MSG#';

export const messageKey = (person: PersonId, ulid: string): Key => ({
  pk: reference(person),
  sk: `${messagePrefix}${ulid}`,
});

/**
 * The actions that tell somebody something, to be written together with what it tells of. They hold only where the
 * person has an account: nobody is told who was erased meanwhile.
 *
 * @param ulid of the message, whose first letters are its time
 */
export function messageTo<Of extends MessageTemplate>(
  person: PersonId,
  template: Of,
  values: MessageValues<Of>,
  at: Date,
  ulid: string = newUlid(at),
): Action[] {
  const data = { template, ...values } satisfies MessageData;
  const expiresAt = Math.floor(at.getTime() / 1_000) + messageDays * 86_400;
  return [
    { put: { ...newRow('Message', messageKey(person, ulid), data, at.toISOString()), expiresAt }, when: 'absent' },
    { mark: accountKey(person), unread: [ulid], isRead: false, when: 'present' },
  ];
}
