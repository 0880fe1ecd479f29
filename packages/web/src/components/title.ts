import { ref, toValue, watchEffect, type MaybeRefOrGetter } from 'vue';
import { message } from '../i18n/message.ts';

/** The subject of the page, once it is known. */
export const pageTitle = ref<string | null>(null);

/** Sets the title of the browser's tab: that of the site until the page has its own. */
export const usePageTitle = (title: MaybeRefOrGetter<string | null | undefined>): void => {
  watchEffect(() => {
    const text = toValue(title) ?? null;
    pageTitle.value = text;
    document.title = text === null ? message('site-name') : message('site-title', text);
  });
};
