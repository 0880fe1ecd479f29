import { createRouter, createWebHistory } from 'vue-router';
import HomePage from './conferences/HomePage.vue';
import MissingPage from './page/MissingPage.vue';
import ProgramPage from './program/ProgramPage.vue';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage },
    {
      name: 'conference',
      path: '/conferences/:slug',
      // Whoever comes for the program need not wait for it.
      component: () => import('./conference/ConferencePage.vue'),
      props: true,
    },
    { name: 'program', path: '/conferences/:slug/program', component: ProgramPage, props: true },
    {
      name: 'organize',
      path: '/conferences/:slug/organize',
      component: () => import('./organize/overview/OverviewPage.vue'),
      props: true,
    },
    {
      name: 'organize-new-session',
      path: '/conferences/:slug/organize/sessions/new',
      component: () => import('./organize/session/SessionPage.vue'),
      props: true,
    },
    {
      name: 'organize-session',
      path: '/conferences/:slug/organize/sessions/:session',
      component: () => import('./organize/session/SessionPage.vue'),
      props: true,
    },
    {
      name: 'organize-committees',
      path: '/conferences/:slug/organize/committees',
      component: () => import('./organize/committees/CommitteesPage.vue'),
      props: true,
    },
    {
      name: 'organize-figures',
      path: '/conferences/:slug/organize/figures',
      component: () => import('./organize/figures/FiguresPage.vue'),
      props: true,
    },
    {
      name: 'organize-history',
      path: '/conferences/:slug/organize/history',
      component: () => import('./organize/history/HistoryPage.vue'),
      props: true,
    },
    { path: '/:anything(.*)*', component: MissingPage },
  ],
  scrollBehavior: ({ hash }, _from, saved) => saved ?? (hash ? { el: hash } : { top: 0 }),
});
