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
      name: 'people',
      path: '/conferences/:slug/people',
      component: () => import('./people/PeoplePage.vue'),
      props: true,
    },
    { path: '/:anything(.*)*', component: MissingPage },
  ],
  // What is looked for on a page stands in its address, and changes it without another page.
  scrollBehavior: ({ hash, path }, from, saved) => saved ?? (hash ? { el: hash } : path !== from.path && { top: 0 }),
});
