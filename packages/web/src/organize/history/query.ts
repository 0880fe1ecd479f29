import { graphql, type ResultOf } from '@wikicon/client';
import { personLink } from '../../nouns/person.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The name of a node of any kind. */
const namedFragment = graphql(`
  fragment Named on Node @_unmask {
    __typename
    id
    ... on Person {
      displayName
    }
    ... on Session {
      title {
        text
      }
    }
    ... on Conference {
      name {
        text
      }
    }
    ... on Committee {
      name {
        text
      }
    }
    ... on Topic {
      name {
        text
      }
    }
    ... on SessionType {
      name {
        text
      }
    }
    ... on Room {
      name {
        text
      }
    }
    ... on Venue {
      name {
        text
      }
    }
    ... on Series {
      name {
        text
      }
    }
    ... on Organization {
      name {
        text
      }
    }
    ... on Figure {
      label {
        text
      }
    }
    ... on Source {
      title {
        text
      }
    }
    ... on Announcement {
      title {
        text
      }
    }
    ... on Milestone {
      title {
        text
      }
    }
  }
`);

/** A page of all changes, the latest first. */
export const historyQuery = graphql(
  `
    query OrganizeHistory(
      $conference: String!
      $after: String
      $languages: [LanguageTag!]
      $node: ID
      $actor: ID
      $noun: String
      $field: String
      $origin: AuditOrigin
    ) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
        timeZone
        committees {
          members(first: 30) {
            nodes {
              id
              displayName
            }
          }
        }
        audit(first: 20, after: $after, node: $node, actor: $actor, noun: $noun, field: $field, origin: $origin) {
          nodes {
            id
            at
            action
            nodeId
            reason
            origin
            undoes
            isUndoable
            actor {
              ...PersonLink
            }
            node {
              ...Named
            }
            changes {
              field
              before
              after
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, namedFragment, personLink],
);

/** The names of the nodes that a change tells by their ids. */
export const namesQuery = graphql(
  `
    query OrganizeNames($ids: [ID!]!) {
      nodes(ids: $ids) {
        ...Named
      }
    }
  `,
  [namedFragment],
);

export type Conference = NonNullable<ResultOf<typeof historyQuery>['conference']>;
export type Entry = NonNullable<Conference['audit']>['nodes'][number];
export type Named = ResultOf<typeof namedFragment>;

export function nameOf(node: Named): string | null {
  if ('displayName' in node) return node.displayName;
  if ('title' in node) return node.title.text;
  if ('label' in node) return node.label.text;
  return 'name' in node ? node.name.text : null;
}
