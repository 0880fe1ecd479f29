import { builder } from '../graphql/builder.ts';
import { atMost } from '../kernel/list.ts';
import { maxMarkedAtOnce, type MessagesMarked } from '../services/messages.ts';
import { errorTypes } from './error-types.ts';

const Payload = builder.objectRef<MessagesMarked>('MarkMessagesReadPayload').implement({
  description: 'The inbox of the viewer as it is now.',
  fields: (t) => ({
    unreadMessageCount: t.exposeInt('unreadMessageCount', { description: 'How many messages they have not read.' }),
  }),
});

const Result = builder.unionType('MarkMessagesReadResult', {
  description: 'How many messages are not read, or why nothing was marked.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => (result as { kind: string }).kind,
});

const MarkMessagesReadInput = builder.inputType('MarkMessagesReadInput', {
  description: 'Messages that the viewer has read.',
  fields: (t) => ({
    ids: t.idList({ required: true, ...atMost(maxMarkedAtOnce, 'Their ids.') }),
  }),
});

builder.mutationField('markMessagesRead', (t) =>
  t.field({
    type: Result,
    description:
      'Marks messages of the viewer as read; done again, or with the id of anything else, it changes nothing. Only in a session, never with a token.',
    args: { input: t.arg({ type: MarkMessagesReadInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input: { ids } }, { messages }) => messages.markRead(ids) as never,
  }),
);
