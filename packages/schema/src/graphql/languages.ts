import { builder } from './builder.ts';
import { atMost, maxWords } from '../kernel/list.ts';

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
