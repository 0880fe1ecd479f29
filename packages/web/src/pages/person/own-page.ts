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
