import { builder } from '../graphql/builder.ts';
import { StatementKind } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Person, Source, Statement } from '../graphql/refs.ts';
import { conferenceOf } from '../kernel/ids.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import type { Statement as StatementModel } from '../model/story.ts';

const own = lazyField<StatementModel>();
const text = lazyText<StatementModel>();

Statement.implement({
  description: 'What a conference meant, in words.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    conference: t.field({
      type: Conference,
      description: 'The conference that it is about.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    kind: t.field({ type: StatementKind, description: 'What it tells.', resolve: own('kind') }),
    body: t.field({ type: LocalizedText, args: languages, description: 'The statement.', resolve: text('body') }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'Who said it, if named with consent.',
      resolve: own('person'),
    }),
    attributedTo: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'Whom the source cites: one attendee.',
      resolve: text('attributedTo'),
    }),
    source: t.field({ type: Source, nullable: true, description: 'Who states it.', resolve: own('source') }),
  }),
});

builder.objectField(Conference, 'statements', (t) =>
  t.field({
    type: [Statement],
    description: 'What it meant, in words.',
    args: { kinds: t.arg({ type: [StatementKind], ...atMost(maxWords, 'Only these kinds.') }) },
    resolve: ({ id }, { kinds }, { story }, info) => story.statements(id, kinds, { sources: asksFor('source', info) }),
  }),
);
