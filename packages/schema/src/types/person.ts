import { builder } from '../graphql/builder.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Person } from '../graphql/refs.ts';
import { map } from '../kernel/promise.ts';
import type { Person as PersonModel } from '../model/person.ts';

/** A program names its speakers, also those whose profile is not public: of these it shows the name and no more. */
const hidden = { about: null, languages: [] };
const own = lazyField<PersonModel>(hidden);

Person.implement({
  description: 'A person as they chose to be known; a staff and a volunteer account may be two people here.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    url: t.field({
      type: 'URL',
      description: 'Their page in the web client.',
      resolve: (person, args, context) =>
        map(
          own('username')(person, args, context),
          (username) => `${context.siteUrl}/people/${addressName(username) ?? person.id}`,
        ),
    }),
    displayName: t.string({
      description: 'The name to show: as they chose, else the user name; never empty.',
      resolve: own('displayName'),
    }),
    username: t.string({
      nullable: true,
      description: 'The wiki user name in its own script: Красный; null for people without one.',
      resolve: own('username'),
    }),
    about: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What they say about themselves.',
      resolve: lazyText<PersonModel>(hidden)('about'),
    }),
    languages: t.field({ type: ['LanguageTag'], description: 'Those that they speak.', resolve: own('languages') }),
  }),
});

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
