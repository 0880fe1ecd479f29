import { asSearched } from '../graphql/as-searched.ts';
import { builder } from '../graphql/builder.ts';
import { EventStatus } from '../graphql/enums.ts';
import { atMost, maxNames, maxWords } from '../kernel/list.ts';
import type { ConferenceFilter as ConferenceFilterModel } from '../services/across.ts';

export const ConferenceFilter = builder.inputRef<ConferenceFilterModel>('ConferenceFilter');

ConferenceFilter.implement({
  description: 'Conditions on conferences: every given field must hold, and of each list any one value.',
  fields: (t) => ({
    slugs: t.stringList(atMost(maxNames, 'Their parts of a web address.')),
    series: t.stringList(atMost(maxNames, 'Slugs of the series that they belong to.')),
    countries: t.field({ type: ['CountryCode'], ...atMost(maxNames, 'Where they are held.') }),
    years: t.intList(atMost(maxWords, 'The years in which they begin.')),
    statuses: t.field({ type: [EventStatus], ...atMost(maxWords, 'Whether they take place.') }),
    languages: t.field({
      type: ['LanguageTag'],
      ...atMost(maxWords, 'Held in, or interpreted into; uz also finds uz-Latn and uz-Cyrl.'),
    }),
    organizations: t.stringList(
      atMost(maxWords, 'Slugs of affiliates or institutions that have any part in the conference.'),
    ),
    text: t.string({ description: `Words with which words of its name or of its city begin; ${asSearched}.` }),
  }),
});
