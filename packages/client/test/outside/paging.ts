import { createClient, graphql } from '@wikicon/client';
import { settings, tell } from './settings.js';

const peopleQuery = graphql(`
  query People($slug: String!, $after: String) {
    conference(slug: $slug) {
      people(first: 50, after: $after) {
        totalCount
        nodes {
          displayName
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const client = createClient({ url: settings.url });
let total: number | undefined;
const names: string[] = [];
const people = client.paginate(peopleQuery, { slug: 'demo' }, ({ conference }) => {
  total = conference?.people.totalCount;
  return conference?.people;
});
for await (const { displayName } of people) names.push(displayName);

// @ts-expect-error: only names were asked for
void (async () => (await people.next()).value?.username);

tell({ areAll: names.length === total, isMoreThanAPage: names.length > 50 });
