import { graphql } from '@wikicon/client';

/** Asks whether the viewer may change a node that stands by itself. */
export const mayEditQuery = graphql(`
  query OrganizeMayEdit($id: ID!) {
    node(id: $id) {
      ... on Person {
        viewerCanUpdate
      }
      ... on Affiliate {
        viewerCanUpdate
      }
      ... on Institution {
        viewerCanUpdate
      }
      ... on Series {
        viewerCanUpdate
      }
    }
  }
`);
