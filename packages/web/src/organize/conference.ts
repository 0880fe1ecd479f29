import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../form/outcome.ts';

/** All that updateConference knows. */
export const editedConferenceFragment = graphql(`
  fragment EditedConference on Conference @_unmask {
    __typename
    id
    version
    slug
    name {
      translations {
        language
        text
      }
    }
    summary {
      translations {
        language
        text
      }
    }
    series {
      id
      name {
        text
        language
      }
    }
    edition
    status
    attendanceMode
    startsOn
    endsOn
    timeZone
    city {
      translations {
        language
        text
      }
    }
    country
    workingLanguages
    interpretationLanguages
    website
    picture {
      file
      author
      license {
        spdxId
      }
    }
    wikidataId
    conflictRules: conflictSettings {
      rules {
        rule
        severity
      }
    }
    roomChangeMinutes: conflictSettings {
      changeMinutes
    }
  }
`);

export type EditedConference = ResultOf<typeof editedConferenceFragment>;

export const createConferenceMutation = graphql(
  `
    mutation CreateConference($input: CreateConferenceInput!) {
      outcome: createConference(input: $input) {
        __typename
        ...Refusal
        ... on ConferencePayload {
          change
          node: conference {
            ...EditedConference
          }
        }
      }
    }
  `,
  [refusalFragment, editedConferenceFragment],
);

export const updateConferenceMutation = graphql(
  `
    mutation UpdateConference($input: UpdateConferenceInput!) {
      outcome: updateConference(input: $input) {
        __typename
        ...Refusal
        ... on ConferencePayload {
          change
          node: conference {
            ...EditedConference
          }
        }
        ... on VersionConflict {
          node: current {
            ...EditedConference
          }
        }
      }
    }
  `,
  [refusalFragment, editedConferenceFragment],
);

export const deleteConferenceMutation = graphql(
  `
    mutation DeleteConference($input: DeleteInput!) {
      outcome: deleteConference(input: $input) {
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
