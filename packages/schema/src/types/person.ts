import { builder } from '../graphql/builder.ts';
import { lazyField } from '../graphql/lazy-field.ts';
import { Person } from '../graphql/refs.ts';
import { map } from '../kernel/promise.ts';
import type { Person as PersonModel } from '../nouns/person.ts';

const usernameOf = lazyField<PersonModel>()('username');

builder.objectField(Person, 'url', (t) =>
  t.field({
    type: 'URL',
    description: 'Their page in the web client.',
    resolve: (person, args, context) =>
      map(
        usernameOf(person, args, context),
        (username) => `${context.siteUrl}/people/${addressName(username) ?? person.id}`,
      ),
  }),
);

builder.queryField('person', (t) =>
  t.field({
    type: Person,
    nullable: true,
    description:
      'A person by wiki user name in any script, without User:, underscore equal to space; people without one are reached by node.',
    args: { username: t.arg.string({ required: true, description: 'The wiki user name: Batyrbek.kz.' }) },
    resolve: (_root, { username }, { people }) => people.byUsername(username),
  }),
);

const addressName = (username: string | null): string | null =>
  username === null ? null : encodeURIComponent(username.replaceAll(' ', '_'));
