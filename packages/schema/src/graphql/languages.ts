import { atMost, maxWords } from '../kernel/list.ts';
import { builder } from './builder.ts';

/** The argument of every text. */
export const languages = builder.args((t) => ({
  languages: t.field({
    type: ['LanguageTag'],
    ...atMost(
      maxWords,
      "The reader's languages, best first; else those of Accept-Language, else the conference's order.",
    ),
  }),
}));
