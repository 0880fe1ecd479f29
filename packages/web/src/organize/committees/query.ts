import { graphql, type ResultOf, type VariablesOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';
import { representedFragment } from '../part-query.ts';

const committeeFragment = graphql(
  `
    fragment EditedCommittee on Committee @_unmask {
      __typename
      id
      version
      kind
      name {
        text
        language
        direction
        isFallback
        translations {
          language
          text
        }
      }
      mandate {
        translations {
          language
          text
        }
      }
      members(first: 30) {
        edges {
          role
          representing {
            ...Represented
          }
          node {
            id
            displayName
          }
        }
      }
      unlistedMembers(first: 30) {
        edges {
          role
          representing {
            ...Represented
          }
          node {
            id
            displayName
          }
        }
      }
      unnamedMemberCount
    }
  `,
  [representedFragment],
);

export const committeesQuery = graphql(
  `
    query OrganizeCommittees($conference: String!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
        person {
          id
        }
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
        workingLanguages
        interpretationLanguages
        committees {
          ...EditedCommittee
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, committeeFragment],
);

export const createCommitteeMutation = graphql(
  `
    mutation CreateCommittee($input: CreateCommitteeInput!) {
      outcome: createCommittee(input: $input) {
        __typename
        ...Refusal
        ... on CommitteePayload {
          change
          node: committee {
            ...EditedCommittee
          }
        }
      }
    }
  `,
  [refusalFragment, committeeFragment],
);

export const updateCommitteeMutation = graphql(
  `
    mutation UpdateCommittee($input: UpdateCommitteeInput!) {
      outcome: updateCommittee(input: $input) {
        __typename
        ...Refusal
        ... on CommitteePayload {
          change
          node: committee {
            ...EditedCommittee
          }
        }
        ... on VersionConflict {
          node: current {
            ...EditedCommittee
          }
        }
      }
    }
  `,
  [refusalFragment, committeeFragment],
);

export const deleteCommitteeMutation = graphql(
  `
    mutation DeleteCommittee($input: DeleteInput!) {
      outcome: deleteCommittee(input: $input) {
        __typename
        ...Refusal
        ... on Deletion {
          change
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

export type Viewer = NonNullable<ResultOf<typeof committeesQuery>['viewer']>;
export type Conference = NonNullable<ResultOf<typeof committeesQuery>['conference']>;
export type Committee = ResultOf<typeof committeeFragment>;

type Created = VariablesOf<typeof createCommitteeMutation>['input'];
export type CommitteeInput = Omit<Created, 'conference' | 'idempotencyKey' | 'reason'>;
