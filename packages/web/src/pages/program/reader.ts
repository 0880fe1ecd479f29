import { computed, type ComputedRef } from 'vue';
import { baseLanguage, readerLanguages } from '../../i18n/language.ts';
import { stars } from '../../stars/stars.ts';
import type { Reader } from './filter.ts';

/** What is the reader's own: the languages of their browser and of the page, and the sessions that they starred. */
export const useReader = (): ComputedRef<Reader> =>
  computed(() => ({
    languages: [...navigator.languages, ...readerLanguages().slice(0, 1)].map(baseLanguage),
    starred: stars.value,
  }));
