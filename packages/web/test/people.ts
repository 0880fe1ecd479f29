import { graphql, type ResultOf } from '@wikicon/client';
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
