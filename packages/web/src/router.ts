import { createRouter, createWebHistory } from 'vue-router';
import MissingPage from './components/MissingPage.vue';
import HomePage from './pages/home/HomePage.vue';
import ProgramPage from './pages/program/ProgramPage.vue';
import { arrive } from './site/arrival.ts';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage },
    { path: '/conferences/new', component: () => import('./organize/begin/BeginPage.vue') },
    { path: '/search', component: () => import('./pages/search/SearchPage.vue') },
    { path: '/me', component: () => import('./pages/me/MePage.vue') },
    { path: '/me/messages', component: () => import('./pages/me/MessagesPage.vue') },
    { path: '/me/conferences', component: () => import('./pages/me/MyConferencesPage.vue') },
    {
      name: 'conference',
      path: '/conferences/:slug',
      // Loaded on demand: readers of the program need not wait for it.
      component: () => import('./pages/conference/ConferencePage.vue'),
      props: true,
    },
    {
      name: 'agenda',
      path: '/conferences/:slug/agenda',
      component: () => import('./pages/agenda/AgendaPage.vue'),
      props: true,
    },
    {
      name: 'report',
      path: '/conferences/:slug/report',
      component: () => import('./pages/report/ReportPage.vue'),
      props: true,
    },
    { name: 'program', path: '/conferences/:slug/program', component: ProgramPage, props: true },
    {
      name: 'people',
      path: '/conferences/:slug/people',
      component: () => import('./pages/people/PeoplePage.vue'),
      props: true,
    },
    {
      name: 'graph',
      path: '/conferences/:slug/graph',
      component: () => import('./pages/graph/GraphPage.vue'),
      props: true,
    },
    {
      name: 'keep',
      path: '/conferences/:slug/keep',
      component: () => import('./keep/KeepPage.vue'),
      props: true,
    },
    {
      name: 'organize',
      path: '/conferences/:slug/organize',
      component: () => import('./organize/overview/OverviewPage.vue'),
      props: true,
    },
    {
      name: 'organize-settings',
      path: '/conferences/:slug/settings',
      component: () => import('./organize/settings/SettingsPage.vue'),
      props: true,
    },
    {
      name: 'organize-new-session',
      path: '/conferences/:slug/organize/sessions/new',
      component: () => import('./organize/session/SessionPage.vue'),
      props: true,
    },
    {
      name: 'organize-schedule',
      path: '/conferences/:slug/organize/schedule',
      component: () => import('./organize/schedule/SchedulePage.vue'),
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
      name: 'organize-parts',
      path: '/conferences/:slug/organize/parts',
      component: () => import('./organize/parts/PartsPage.vue'),
      props: true,
    },
    {
      name: 'organize-merge',
      path: '/conferences/:slug/organize/merge',
      component: () => import('./organize/merge/MergePage.vue'),
      props: true,
    },
    {
      name: 'organize-figures',
      path: '/conferences/:slug/organize/figures',
      component: () => import('./organize/figures/FiguresPage.vue'),
      props: true,
    },
    {
      name: 'organize-import',
      path: '/conferences/:slug/organize/import',
      component: () => import('./organize/import/ImportPage.vue'),
      props: true,
    },
    {
      name: 'organize-history',
      path: '/conferences/:slug/organize/history',
      component: () => import('./organize/history/HistoryPage.vue'),
      props: true,
    },
    {
      name: 'organize-nodes',
      path: '/conferences/:slug/organize/:list/:node?',
      component: () => import('./organize/nodes/NodesPage.vue'),
      props: true,
    },
    // A session is found by its id, a person by user name, or by id where there is none.
    { name: 'session', path: '/sessions/:id', component: () => import('./pages/session/SessionPage.vue'), props: true },
    { path: '/people', component: () => import('./pages/directory/DirectoryPage.vue') },
    { path: '/people/:name', component: () => import('./pages/person/PersonPage.vue'), props: true },
    { path: '/affiliates', component: () => import('./pages/organization/AffiliatesPage.vue') },
    { path: '/affiliates/:slug', component: () => import('./pages/organization/AffiliatePage.vue'), props: true },
    { path: '/series/:slug', component: () => import('./pages/series/SeriesPage.vue'), props: true },
    { path: '/institutions/:slug', component: () => import('./pages/organization/InstitutionPage.vue'), props: true },
    { name: 'edit', path: '/edit/:id', component: () => import('./organize/node/NodePage.vue'), props: true },
    { path: '/:anything(.*)*', component: MissingPage },
  ],
  scrollBehavior: arrive,
});
