import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceLink } from '../../nouns/conference.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { personLink } from '../../nouns/person.ts';
import { sessionLink } from '../../nouns/session.ts';
import { textFragment } from '../../text/text.ts';

export const viewerPageQuery = graphql(`
  query ViewerPage {
    viewer {
      person {
        id
      }
    }
  }
`);

const pathEnd = graphql(
  `
    fragment PathEnd on Node @_unmask {
      __typename
      id
      ...PersonLink
      ...OrganizationLink
    }
  `,
  [organizationLink, personLink],
);

/** Where somebody belongs and was, to be compared with the same of another. */
const belonging = graphql(
  `
    fragment Belonging on Person @_unmask {
      affiliations(first: 50) {
        edges {
          node {
            ...OrganizationLink
          }
        }
      }
      conferences(first: 100) {
        edges {
          node {
            ...ConferenceLink
          }
        }
      }
    }
  `,
  [conferenceLink, organizationLink],
);

/** The ways between two people, and what both belong to; the API bounds how far it looks. */
export const howKnownQuery = graphql(
  `
    query ViewerHowKnown($from: ID!, $to: ID!, $languages: [LanguageTag!]) {
      path(from: $from, to: $to, first: 3) {
        isComplete
        paths {
          steps {
            to {
              ...PathEnd
            }
            together {
              __typename
              ... on Session {
                ...SessionLink
              }
              ... on Committee {
                id
                name(languages: $languages) {
                  ...Text
                }
                conference {
                  ...ConferenceLink
                }
              }
              ... on Milestone {
                id
                title(languages: $languages) {
                  ...Text
                }
                conference {
                  ...ConferenceLink
                }
              }
            }
          }
        }
      }
      from: node(id: $from) {
        ...Belonging
      }
      to: node(id: $to) {
        ...Belonging
      }
    }
  `,
  [belonging, conferenceLink, pathEnd, sessionLink, textFragment],
);

export type HowKnown = ResultOf<typeof howKnownQuery>;
export type Step = NonNullable<HowKnown['path']>['paths'][number]['steps'][number];

/** Returns the nodes that stand in both lists, once each, in the order of the second. */
export function shared<Node extends { readonly id: string }>(
  one: readonly { readonly node: Node }[],
  other: readonly { readonly node: Node }[],
): Node[] {
  const ids = new Set(one.map(({ node }) => node.id));
  return [...new Map(other.map(({ node }) => [node.id, node])).values()].filter(({ id }) => ids.has(id));
}
