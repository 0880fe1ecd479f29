import { graphql, type ResultOf } from '@wikicon/client';
import { print } from 'graphql';
import type { Page } from 'playwright-core';
import { texts, type Reader, type Site } from './site.ts';

export const table = '/conferences/demo/graph';
export const picture = `${table}?view=picture`;

/** The graph for those who do something there. */
export async function visitGraph(site: Site, path: string, reader: Reader = {}) {
  const { page, misdeeds } = await site.visit(path, reader);
  if (path.endsWith('picture')) await nodes(page).first().waitFor();
  return { page, misdeeds };
}

/** The same for those who only look at it. */
export async function lookAtGraph(site: Site, path: string, reader: Reader = {}) {
  const { page, misdeeds } = await site.look(path, reader);
  if (path.endsWith('picture')) await nodes(page).first().waitFor();
  return { page, misdeeds };
}

export const nodes = (page: Page) => page.locator('[data-node]');
export const names = (page: Page) => texts(page, 'tbody th');
export const sortBy = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const graphQuery = graphql(`
  {
    conference(slug: "demo") {
      people(first: 100) {
        edges {
          representing {
            id
          }
          node {
            id
            displayName
          }
        }
      }
      program {
        speakers(first: 20) {
          nodes {
            id
          }
        }
      }
      committees {
        members(first: 100) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

/** The people whom the API ties to anything, with the numbers of their sessions, organizations and committees. */
export async function rowsOfApi(site: Site) {
  const answer = await fetch(`${site.url}/graphql?query=${encodeURIComponent(print(graphQuery))}`);
  const { data } = (await answer.json()) as { data: ResultOf<typeof graphQuery> };
  const { people, program, committees } = data.conference!;
  return people.edges
    .map(({ node, representing }) => {
      const has = ({ id }: { readonly id: string }) => id === node.id;
      const counts = [
        program.filter(({ speakers }) => speakers.nodes.some(has)).length,
        representing.length,
        committees.filter(({ members }) => members.nodes.some(has)).length,
      ];
      return { name: node.displayName, counts, all: counts.reduce((sum, count) => sum + count) };
    })
    .filter(({ all }) => all > 0);
}
