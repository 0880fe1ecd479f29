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
