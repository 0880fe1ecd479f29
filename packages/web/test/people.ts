import { graphql, type ResultOf } from '@wikicon/schema/client';
import { print } from 'graphql';
import type { Page } from 'playwright-core';
import { texts } from './site.ts';

export const demo = '/conferences/demo/people';

const namesQuery = graphql(`
  query Names($roles: [ParticipantRole!]) {
    conference(slug: "demo") {
      people(first: 100, roles: $roles) {
        nodes {
          displayName
          url
        }
      }
      affiliates(first: 100) {
        nodes {
          url
          name(languages: ["en"]) {
            text
          }
        }
      }
    }
  }
`);

/** What the API says of the demo, in its order. */
export async function peopleOfDemo(url: string, roles?: readonly string[]) {
  const address = new URLSearchParams({ query: print(namesQuery), variables: JSON.stringify({ roles }) });
  const answer = await fetch(`${url}/graphql?${address.toString()}`);
  const { data } = (await answer.json()) as { data: ResultOf<typeof namesQuery> };
  return data.conference!;
}

/** The names in the list that is open. */
export const shown = (page: Page) => texts(page, '#content li .name');

/** Answers in pages of twenty, as if five times as many had come. */
export async function shortPages(page: Page, isRefused: () => Promise<boolean> = async () => false) {
  await page.route('**/graphql?*', async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('query', url.searchParams.get('query')!.replaceAll('first: 100', 'first: 20'));
    if (url.searchParams.get('operationName')!.startsWith('More') && (await isRefused())) return route.abort();
    return route.continue({ url: url.href });
  });
}
