import { translations, type PickedText, type Translation as TranslationModel } from '../kernel/language/pick.ts';
import { builder } from './builder.ts';

const TextDirection = builder.enumType('TextDirection', {
  description: 'The direction of a script.',
  values: {
    LTR: { description: 'From left to right.' },
    RTL: { description: 'From right to left.' },
  } as const,
});

const Translation = builder.objectRef<TranslationModel>('Translation');

Translation.implement({
  description: 'A text in one language.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text itself, without markup.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language and script it is in.' }),
    direction: t.expose('direction', { type: TextDirection, description: 'The direction of its script.' }),
  }),
});

export const LocalizedText = builder.objectRef<PickedText>('LocalizedText');

LocalizedText.implement({
  description: 'A text in the language that suits the reader best.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text itself, without markup.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language and script that was found.' }),
    direction: t.expose('direction', { type: TextDirection, description: 'The direction of its script.' }),
    isFallback: t.exposeBoolean('isFallback', {
      description: "True when it is in none of the reader's languages.",
    }),
    translations: t.field({
      type: [Translation],
      description: 'The same text in every language that it exists in, this one included.',
      resolve: (picked) => translations(picked),
    }),
  }),
});
