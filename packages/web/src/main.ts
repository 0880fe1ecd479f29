import urql from '@urql/vue';
import { createApp } from 'vue';
import App from './App.vue';
import { client } from './client.ts';
import { router } from './router.ts';
import '@wikimedia/codex-design-tokens/dist/theme-wikimedia-ui-root.css';
import './base.css';

createApp(App).use(router).use(urql, client).mount('#app');
