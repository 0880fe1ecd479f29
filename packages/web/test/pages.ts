import type { Page } from 'playwright-core';

/** A page of the client as its reader sees it. */
export interface ClientPage {
  readonly name: string;
  readonly path: string;
  /** What is there once the page is. */
  readonly shows: string;
  /** What is clicked then. */
  readonly opens?: string;
  readonly width?: number;
  /** Whether an organizer of demo looks at it. */
  readonly isSignedIn?: true;
  /** Whether the API does not answer. */
  readonly fails?: true;
  /** Rules that parts which are not ours are known to break there. */
  readonly known?: readonly string[];
}

const demo = '/conferences/demo';
const session = 'ses_01M82V7M3HM352B76JJGV0Q62B';
const overlapping = ['01M82V7M48ZWFTYHMANZT8B0B9', '01M82V7M496XTZPGXVPVB951AQ'];

/** What this reader starred: two sessions of demo that are held at one time. */
const stars = overlapping.map((one) => `${session}${one}`);

/** Makes a browser that of this reader; without motion, for a colour on its way to another is neither. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate((ids) => {
    // Whoever is signed in was asked about them before: no dialog stands over each page.
    for (const key of ['wikicon-stars', 'wikicon-stars-kept']) localStorage.setItem(key, JSON.stringify(ids));
  }, stars);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Every page of the client, in every state that differs from the others. */
export const pages: readonly ClientPage[] = [
  { name: 'home', path: '/', shows: 'article' },
  { name: 'the language menu', path: '/', shows: 'article', opens: 'header summary' },
  { name: 'a program', path: `${demo}/program`, shows: 'article:visible' },
  { name: 'a program on a wide screen', path: `${demo}/program`, shows: 'article', width: 1280 },
  { name: 'a program as a grid', path: `${demo}/program?view=grid`, shows: '.grid', width: 1280 },
  { name: 'what is looked for in a program', path: `${demo}/program?q=wiki&topic=wikidata`, shows: 'article:visible' },
  { name: 'a search without results', path: `${demo}/program?q=qqq`, shows: '.cdx-message' },
  { name: 'an agenda', path: `${demo}/agenda`, shows: 'article', opens: 'main summary' },
  { name: 'an empty agenda', path: '/conferences/ca-wikicon-2025/agenda', shows: '.cdx-message' },
  { name: 'a shared agenda', path: `${demo}/agenda?sessions=${overlapping.join(',')}`, shows: '.cdx-message' },
  { name: 'a conference', path: demo, shows: 'h2' },
  { name: 'a conference with its story', path: '/conferences/ca-wikicon-2025', shows: 'h2', width: 1280 },
  { name: 'a report', path: `${demo}/report`, shows: '.bar' },
  {
    name: 'a report of sources that disagree',
    path: '/conferences/ca-wikicon-2025/report',
    shows: '.bar',
    width: 1280,
  },
  {
    name: 'a session',
    path: `/sessions/${session}01M82V7M46D3CVC6004BCTY9W9`,
    shows: 'article',
    opens: 'main summary',
  },
  { name: 'a cancelled session', path: `/sessions/${session}01M82V7M543064WSZ3GGRKC513`, shows: 'article' },
  { name: 'a person', path: '/people/Sintetik_ishtirokchi_04', shows: 'article' },
  { name: 'a person with a story', path: '/people/Batyrbek.kz', shows: 'article', width: 1280 },
  { name: 'an affiliate', path: '/affiliates/synthetic-affiliate-05', shows: 'article' },
  { name: 'an institution', path: '/institutions/synthetic-school', shows: 'article' },
  { name: 'people of all conferences', path: '/people?q=sintetik', shows: 'main li' },
  { name: 'a series', path: '/series/demo-wikicon', shows: 'main li' },
  { name: 'the affiliates', path: '/affiliates', shows: 'main li' },
  { name: 'what is found in the graph', path: '/search?q=wikidata', shows: 'main li' },
  { name: 'a search of the graph that finds nothing', path: '/search?q=qqqqq', shows: 'main [role=status]' },
  { name: 'people', path: `${demo}/people`, shows: 'main .name' },
  { name: 'affiliates among people', path: `${demo}/people?list=affiliates`, shows: 'main .name' },
  { name: 'a graph as a table', path: `${demo}/graph`, shows: 'tbody tr', width: 1280 },
  { name: 'a graph as a picture', path: `${demo}/graph?view=picture`, shows: 'svg a' },
  { name: 'a report', path: '/conferences/ca-wikicon-2025/report', shows: 'main h2' },
  { name: 'a report of what is not over', path: `${demo}/report`, shows: 'main h2', width: 1280 },
  { name: 'a conference to keep', path: `${demo}/keep`, shows: 'main h2' },
  { name: 'a missing page', path: '/no/such/page', shows: 'h1' },
  { name: 'a page without its answer', path: `${demo}/program`, shows: '.cdx-message--error', fails: true },
  { name: 'an agenda while signed in', path: `${demo}/agenda`, shows: '.roles', isSignedIn: true },
  { name: 'what organizers see', path: `${demo}/organize`, shows: 'main li', isSignedIn: true },
  {
    name: 'a schedule with a session that is open',
    path: `${demo}/organize/schedule`,
    shows: '.card',
    opens: '.card',
    width: 1280,
    isSignedIn: true,
  },
  {
    name: 'a schedule on a phone',
    path: `${demo}/organize/schedule`,
    shows: '.move',
    opens: '.move',
    width: 390,
    isSignedIn: true,
  },
  { name: 'a conference to begin', path: '/conferences/new', shows: 'main form', isSignedIn: true },
  { name: 'a page of my own', path: '/me', shows: '#erase', isSignedIn: true },
  { name: 'my profile to edit', path: '/me', shows: '#erase', opens: '.edit', width: 1280, isSignedIn: true },
  { name: 'a token to make', path: '/me', shows: '#erase', opens: '#tokens .new', isSignedIn: true },
  { name: 'another account to ask', path: '/me', shows: '#erase', opens: '#also-me [type=submit]', isSignedIn: true },
  { name: 'messages to me', path: '/me/messages', shows: 'main h1', isSignedIn: true },
  { name: 'conferences of mine', path: '/me/conferences', shows: 'main li', isSignedIn: true },
  {
    name: 'settings, and the state of publication',
    path: `${demo}/settings`,
    shows: 'main form',
    opens: 'main summary',
    isSignedIn: true,
  },
  {
    name: 'a session to edit',
    path: `${demo}/organize/sessions/${session}01M82V7M48ZWFTYHMANZT8B0B9`,
    shows: 'main form',
    width: 1280,
    isSignedIn: true,
  },
  {
    name: 'a session to make that is not filled in',
    path: `${demo}/organize/sessions/new`,
    shows: 'main form',
    opens: 'main form [type=submit]',
    isSignedIn: true,
  },
  { name: 'rooms', path: `${demo}/organize/rooms`, shows: '.add', opens: '.add', isSignedIn: true },
  {
    name: 'a milestone to write',
    path: `${demo}/organize/milestones`,
    shows: '.add',
    opens: '.add',
    width: 1280,
    isSignedIn: true,
  },
  {
    name: 'an announcement to write',
    path: `${demo}/organize/announcements`,
    shows: '.add',
    opens: '.add',
    isSignedIn: true,
  },
  {
    name: 'a committee to edit',
    path: `${demo}/organize/committees`,
    shows: '.edit',
    opens: '.edit',
    isSignedIn: true,
  },
  { name: 'a figure to make', path: `${demo}/organize/figures`, shows: '.add', opens: '.add', isSignedIn: true },
  {
    name: 'a source to edit',
    path: `${demo}/organize/sources`,
    shows: '.edit',
    opens: '.edit',
    isSignedIn: true,
  },
  {
    name: 'what somebody does for a conference',
    path: `${demo}/organize/parts`,
    shows: '.part',
    opens: '.edit',
    isSignedIn: true,
  },
  { name: 'two profiles to merge', path: `${demo}/organize/merge`, shows: '.cdx-lookup', isSignedIn: true },
  { name: 'organizers’ pages of nobody', path: `${demo}/organize`, shows: 'h1' },
  { name: 'a schedule to import', path: `${demo}/organize/import`, shows: 'main form', isSignedIn: true },
  { name: 'who changed what', path: `${demo}/organize/history`, shows: 'main h1', isSignedIn: true },
  { name: 'whom to sign in as', path: '/login', shows: 'h1' },
];

/** Most of it is GraphiQL's. */
export const explorer: ClientPage = {
  name: 'the explorer',
  path: '/explorer',
  shows: '.cost:has-text("Complexity")',
  // Its tabs hold the buttons that close them.
  known: ['nested-interactive'],
};
