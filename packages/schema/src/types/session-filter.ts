import { asSearched } from '../graphql/as-searched.ts';
import { builder } from '../graphql/builder.ts';
import { atMost, maxNames, maxWords } from '../kernel/list.ts';
import type { SessionFilter as SessionFilterModel } from '../services/session.ts';

export const SessionFilter = builder.inputRef<SessionFilterModel>('SessionFilter');

SessionFilter.implement({
  description: 'Conditions on sessions: every given field must hold, and of each list any one value.',
  fields: (t) => ({
    languages: t.field({
      type: ['LanguageTag'],
      ...atMost(maxWords, 'Spoken or interpreted; uz also finds uz-Latn and uz-Cyrl.'),
    }),
    spokenLanguages: t.field({ type: ['LanguageTag'], ...atMost(maxWords, 'Spoken on stage.') }),
    topics: t.stringList(atMost(maxNames, 'Slugs of topics.')),
    rooms: t.stringList(atMost(maxNames, 'Slugs of rooms.')),
    types: t.stringList(atMost(maxNames, 'Slugs of session types.')),
    organizations: t.stringList(atMost(maxNames, 'Slugs of affiliates or institutions that a speaker represents.')),
    speakers: t.idList(atMost(maxNames, 'Ids of people.')),
    day: t.field({ type: 'Date', description: "A day in the conference's time zone." }),
    endsAfter: t.field({
      type: 'DateTime',
      description: 'Ends later than this; with now as its value: on now, and next.',
    }),
    startsBefore: t.field({ type: 'DateTime', description: 'Starts at or before this.' }),
    isScheduled: t.boolean({ description: 'Has a slot, or has none.' }),
    wikidataIds: t.stringList(atMost(maxNames, 'Items on Wikidata of its topics: Q2013.')),
    represented: t.stringList(
      atMost(maxNames, 'Slugs of affiliates or institutions that a speaker who is listed represents.'),
    ),
    hasMedia: t.boolean({ description: 'Has photos, recordings or other files, or has none.' }),
    text: t.string({
      description: `Words with which words of its title, or of the name of a speaker who is listed, begin; ${asSearched}.`,
    }),
  }),
});
