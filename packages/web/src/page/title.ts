import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue';
import { message } from '../i18n/message.ts';

/** Keeps the title of the browser's tab; without one yet, that of the site. */
export const usePageTitle = (title: MaybeRefOrGetter<string | null | undefined>): void => {
  watchEffect(() => {
    const text = toValue(title);
    document.title = text == null ? message('site-name') : message('site-title', text);
  });
};
