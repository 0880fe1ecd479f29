import { builder } from '../graphql/builder.ts';
import { CreditRole } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Node } from '../graphql/node.ts';
import { Affiliate, Committee, Conference, Credit, Institution, MediaFile, Person, Source } from '../graphql/refs.ts';
import { readable } from '../graphql/readable.ts';
import { conferenceOf, typeNameOf } from '../kernel/ids.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import type { Credit as CreditModel } from '../model/story.ts';
import { map } from '../kernel/promise.ts';

const own = lazyField<CreditModel>();

const CreditRecipient = builder.unionType('CreditRecipient', {
  description: 'Whom a credit thanks.',
  types: [Person, Affiliate, Institution, Committee],
  resolveType: ({ id }) => typeNameOf(id),
});

Credit.implement({
  description: 'A thank-you, or an acknowledgement of work.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    conference: t.field({
      type: Conference,
      description: 'The conference that gives thanks.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    role: t.field({ type: CreditRole, description: 'What it is for.', resolve: own('role') }),
    recipient: t.field({
      type: CreditRecipient,
      nullable: true,
      description: 'Null when it thanks people who are not named here; then the text says whom.',
      resolve: own('recipient'),
    }),
    text: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'The thanks in words.',
      resolve: lazyText<CreditModel>()('text'),
    }),
    works: t.field({
      type: [MediaFile],
      description: 'The files that it acknowledges.',
      resolve: (credit, args, context, info) =>
        map(own('works')(credit, args, context), (works) => readable(works, context, info)),
    }),
    source: t.field({ type: Source, nullable: true, description: 'Who states it.', resolve: own('source') }),
  }),
});

builder.objectField(Conference, 'credits', (t) =>
  t.field({
    type: [Credit],
    description: 'Whom it thanks, and for what.',
    args: { roles: t.arg({ type: [CreditRole], ...atMost(maxWords, 'Only those for one of these.') }) },
    resolve: ({ id }, { roles }, { story }, info) => story.credits(id, roles, { sources: asksFor('source', info) }),
  }),
);
