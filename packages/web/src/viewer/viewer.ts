import { graphql } from '@wikicon/schema/client';

/** Who looks at the page. */
export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        displayName
      }
    }
  }
`);

/** Where one signs in, to come back to a page of the client. */
export const signInPath = (returnTo: string): string => `/login?returnTo=${encodeURIComponent(returnTo)}`;
