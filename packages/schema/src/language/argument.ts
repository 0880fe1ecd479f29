import { builder } from '../builder.ts';

/** The argument of every text. */
export const languages = builder.args((t) => ({
  languages: t.field({
    type: ['LanguageTag'],
    description: "The reader's languages, best first; else those of Accept-Language, else the conference's order.",
  }),
}));
