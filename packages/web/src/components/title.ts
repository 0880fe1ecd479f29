import { ref, toValue, watchEffect, type MaybeRefOrGetter } from 'vue';
import { message } from '../i18n/message.ts';

/** What the page is about, once that is known. */
export const pageTitle = ref<string | null>(null);

/** Keeps the title of the browser's tab; without one yet, that of the site. */
export const usePageTitle = (title: MaybeRefOrGetter<string | null | undefined>): void => {
  watchEffect(() => {
    const text = toValue(title) ?? null;
    pageTitle.value = text;
    document.title = text === null ? message('site-name') : message('site-title', text);
  });
};
