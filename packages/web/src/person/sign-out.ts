import { graphql } from '@wikicon/schema/client';

export const ownPageQuery = graphql(`
  query OwnPage {
    viewer {
      person {
        id
      }
    }
  }
`);

export const signOutMutation = graphql(`
  mutation SignOutEverywhere {
    outcome: signOutEverywhere {
      __typename
      ... on SignOutPayload {
        endedCount
      }
    }
  }
`);
