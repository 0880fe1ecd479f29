import urql from '@urql/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { client } from './client/client.ts';
import { interfaceLanguage } from './i18n/choice.ts';
import { interfaceLanguages, speak, spoken } from './i18n/spoken.ts';
import { keptKey } from './offline/answers.ts';
import { startOffline } from './offline/offline.ts';
import { router } from './router.ts';
import '@wikimedia/codex-design-tokens/dist/theme-wikimedia-ui-root.css';
import './base.css';

/** Nothing is shown before the page speaks the reader's language. */
async function start(): Promise<void> {
  await speak(interfaceLanguage(interfaceLanguages));
  document.documentElement.lang = spoken().language;
  document.documentElement.dir = spoken().locale.direction;
  document
    .querySelector('link[rel=manifest]')
    ?.setAttribute('href', `/app/${spoken().language.toLowerCase()}.webmanifest`);
  createApp(App).use(router).use(urql, client).mount('#app');
}

void start().then(goOnKeeping);
startOffline();

/** Goes on with a conference that was being kept when the last page was closed. */
async function goOnKeeping(): Promise<void> {
  if (!localStorage.getItem(keptKey)?.includes('"isGoing":true')) return;
  const { resume } = await import('./keep/keep.ts');
  resume();
}
