import { asSearched } from '../graphql/as-searched.ts';
import { builder } from '../graphql/builder.ts';
import { atMost, maxNames, maxWords } from '../kernel/list.ts';
import type { PersonFilter as PersonFilterModel } from '../services/across.ts';

export const PersonFilter = builder.inputRef<PersonFilterModel>('PersonFilter');

PersonFilter.implement({
  description: 'Conditions on people who are listed: every given field must hold, and of each list any one value.',
  fields: (t) => ({
    affiliates: t.stringList(
      atMost(maxWords, 'Slugs of affiliates or institutions that they belong to, or represented at the conference.'),
    ),
    languages: t.field({
      type: ['LanguageTag'],
      ...atMost(maxWords, 'Spoken in a session in which they were on stage; uz also finds uz-Latn and uz-Cyrl.'),
    }),
    conferences: t.stringList(atMost(maxNames, 'Slugs of conferences in which they had a part.')),
    series: t.stringList(atMost(maxNames, 'Slugs of the series of such a conference.')),
    text: t.string({ description: `Words with which words of their name begin; ${asSearched}.` }),
  }),
});
