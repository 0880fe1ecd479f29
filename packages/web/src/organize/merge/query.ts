import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

export const mergeQuery = graphql(
  `
    query OrganizeMerge($conference: String!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment],
);

/** What a merge would do, and the versions of both as they are looked at. */
export const previewQuery = graphql(`
  query OrganizeMergePreview($one: ID!, $two: ID!, $languages: [LanguageTag!]) {
    one: node(id: $one) {
      version
    }
    two: node(id: $two) {
      version
    }
    mergePreview(from: $one, into: $two) {
      needsConsent
      isAsked
      becomesPublic
      movedCount
      taken
      dropped
      left {
        id
        displayName
      }
      other {
        id
        displayName
      }
      moved {
        isShared
        node {
          __typename
          id
          ... on Session {
            title(languages: $languages) {
              text
            }
          }
          ... on Committee {
            name(languages: $languages) {
              text
            }
          }
          ... on Milestone {
            milestone: title(languages: $languages) {
              text
            }
          }
        }
      }
    }
  }
`);

/** Profiles that were merged into one, and can be taken out again. */
export const mergesQuery = graphql(`
  query OrganizeMerges($person: ID!) {
    merges(into: $person) {
      id
      displayName
      mergedAt
    }
  }
`);

export type Preview = NonNullable<ResultOf<typeof previewQuery>['mergePreview']>;
export type Merge = NonNullable<ResultOf<typeof mergesQuery>['merges']>[number];

export const mergeMutation = graphql(
  `
    mutation MergePeople($input: MergePeopleInput!) {
      outcome: mergePeople(input: $input) {
        __typename
        ...Refusal
        ... on MergePayload {
          state
          mergedId
          node: left {
            id
          }
        }
        ... on VersionConflict {
          node: current {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);

export const undoMutation = graphql(
  `
    mutation UndoMerge($input: UndoMergeInput!) {
      outcome: undoMerge(input: $input) {
        __typename
        ...Refusal
        ... on MergePayload {
          state
          node: left {
            id
          }
        }
        ... on VersionConflict {
          node: current {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);
