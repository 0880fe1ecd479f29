import { builder } from '../graphql/builder.ts';

/** The input of a text: one entry a language. */
export const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in one language; a list of them, in the order of preference, is a text in several.',
  fields: (t) => ({
    language: t.field({ type: 'LanguageTag', required: true, description: 'The language and script: uz-Latn.' }),
    text: t.string({ required: true, description: 'The text itself. Markup is not understood, and kept as text.' }),
  }),
});
