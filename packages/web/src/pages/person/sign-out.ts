import { graphql } from '@wikicon/client';

export const viewerPageQuery = graphql(`
  query ViewerPage {
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
