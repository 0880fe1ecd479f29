import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { Conference, Person } from '../graphql/refs.ts';
import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { messageTemplates, type Message as MessageModel, type MessageTemplate } from '../model/message.ts';
import { Viewer } from './viewer.ts';

const descriptions = Object.fromEntries(
  Object.entries(messageTemplates).map(([name, { description }]) => [name, description]),
) as Record<MessageTemplate, string>;

const Template = enumOf(vocabulary('MessageTemplate', 'What a message says; clients put it into words.', descriptions));

const Message = builder.objectRef<MessageModel>('Message').implement({
  description:
    'Something that the viewer is told: what it says and of what, for clients to put into words. What it names is left out where they do not see it now.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, for markMessagesRead.' }),
    template: t.expose('template', { type: Template, description: 'What it says.' }),
    conference: t.field({
      type: Conference,
      nullable: true,
      description: 'The conference that it is about, as it is now; null where there is none that they see.',
      resolve: ({ conference }, _args, { nodes }) => (conference == null ? null : nodes.byId(conference)) as never,
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The profile that it is about, as it is now; null where there is none that they see.',
      resolve: ({ person }, _args, { nodes }) => (person === undefined ? null : nodes.byId(person)) as never,
    }),
    note: t.string({
      nullable: true,
      description:
        'What somebody wrote with it: plain text of theirs, to be shown as such, in which nothing is a link.',
      resolve: ({ note }) => note ?? null,
    }),
    sentAt: t.expose('sentAt', { type: 'DateTime', description: 'When it was sent.' }),
    isRead: t.exposeBoolean('isRead', { description: 'Whether they marked it as read.' }),
  }),
});

builder.objectField(Viewer, 'messages', (t) =>
  t.connection(
    {
      type: Message,
      nullable: true,
      description:
        'What they are told, the latest first. Nobody else reads it; it goes after 400 days, and of more than 1,000 messages the oldest that were read give way. Null when the question came with an access token.',
      resolve: (_viewer, page, { messages }) => messages.messages(page) as never,
    },
    { name: 'MessageConnection', description: 'Messages to the viewer.' },
    { name: 'MessageEdge', description: 'A message in a list.' },
  ),
);
