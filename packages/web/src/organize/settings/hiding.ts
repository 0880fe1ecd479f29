import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';

export const hideConferenceMutation = graphql(
  `
    mutation HideConference($input: HideConferenceInput!) {
      outcome: hideConference(input: $input) {
        __typename
        ...Refusal
        ... on ConferencePayload {
          node: conference {
            id
            version
            hiddenReason
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

export const unhideConferenceMutation = graphql(
  `
    mutation UnhideConference($input: UnhideConferenceInput!) {
      outcome: unhideConference(input: $input) {
        __typename
        ...Refusal
        ... on ConferencePayload {
          node: conference {
            id
            version
            hiddenReason
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
