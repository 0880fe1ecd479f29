import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';

const hidingFragment = graphql(
  `
    fragment Hiding on HidingResult @_unmask {
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
  `,
  [refusalFragment],
);

export const hideConferenceMutation = graphql(
  `
    mutation HideConference($input: HideConferenceInput!) {
      outcome: hideConference(input: $input) {
        ...Hiding
      }
    }
  `,
  [hidingFragment],
);

export const unhideConferenceMutation = graphql(
  `
    mutation UnhideConference($input: UnhideConferenceInput!) {
      outcome: unhideConference(input: $input) {
        ...Hiding
      }
    }
  `,
  [hidingFragment],
);
