import type { Page } from 'playwright-core';
import { openAs, organizer } from './organizers.ts';
import type { Site } from './site.ts';

const demo = 'con_01M82V7M3HM352B76JJGV0Q62B';
const create = `mutation ($input: CreateAnnouncementInput!) {
  outcome: createAnnouncement(input: $input) { ... on AnnouncementPayload { announcement { id } } }
}`;

/** How long ago an announcement was published, in hours; null for one that is not. */
interface Told {
  readonly title: string;
  readonly ago: number | null;
  readonly [field: string]: unknown;
}

/** Announces in the demo, in their order, as an organizer does who sends it to the API. */
export async function announce(site: Site, all: readonly Told[]): Promise<void> {
  const { page } = await openAs(site, organizer, '/conferences/demo/people');
  for (const { title, ago, ...fields } of all) {
    const publishedAt = ago === null ? null : new Date(Date.now() - ago * 3_600_000).toISOString();
    const input = { conference: demo, title: [{ language: 'en', text: title }], publishedAt, ...fields };
    const answer = await ask(page, create, { input });
    if (!answer.data?.outcome.announcement) throw new Error(JSON.stringify(answer));
  }
}

/** Sends what the page's reader may send. */
const ask = (page: Page, query: string, variables: object = {}): Promise<any> =>
  page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query, variables }));

export interface Place {
  readonly id: string;
  readonly title: { readonly text: string };
  readonly slot: { readonly room: { readonly id: string; readonly name: { readonly text: string } } | null } | null;
}

/** The sessions of the demo. */
export async function sessionsOf(site: Site): Promise<readonly Place[]> {
  const query =
    '{ conference(slug: "demo") { program { id title(languages: "en") { text } slot { room { id name(languages: "en") { text } } } } } }';
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
  const { data } = (await answer.json()) as { data: { conference: { program: readonly Place[] } } };
  return data.conference.program;
}
