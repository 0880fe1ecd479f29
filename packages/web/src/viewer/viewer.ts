import { graphql } from '@wikicon/client';

/** The person who looks at the page. */
export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        displayName
      }
      unreadMessageCount
    }
  }
`);

/** The path to sign in, and to come back to a page of the client. */
export const signInPath = (returnTo: string): string => `/login?returnTo=${encodeURIComponent(returnTo)}`;
