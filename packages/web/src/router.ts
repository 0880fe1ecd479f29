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
    {
      name: 'agenda',
      path: '/conferences/:slug/agenda',
      component: () => import('./agenda/AgendaPage.vue'),
      props: true,
    },
    {
      name: 'report',
      path: '/conferences/:slug/report',
      component: () => import('./report/ReportPage.vue'),
      props: true,
    },
    { name: 'program', path: '/conferences/:slug/program', component: ProgramPage, props: true },
    // A session is found by its id, a person by user name, or by id where there is none.
    { name: 'session', path: '/sessions/:id', component: () => import('./session/SessionPage.vue'), props: true },
    { path: '/people/:name', component: () => import('./person/PersonPage.vue'), props: true },
    { path: '/affiliates', component: () => import('./affiliates/AffiliatesPage.vue') },
    { path: '/affiliates/:slug', component: () => import('./organization/AffiliatePage.vue'), props: true },
    { path: '/institutions/:slug', component: () => import('./organization/InstitutionPage.vue'), props: true },
    { path: '/:anything(.*)*', component: MissingPage },
  ],
  scrollBehavior(to, from, saved) {
    if (saved) return saved;
    if (to.hash) return { el: to.hash };
    // Where only what is looked for changes, the page stays where it is.
    return to.path !== from.path && { top: 0 };
  },
});
