import { graphql, type ResultOf } from '@wikicon/schema/client';
import { sessionLink } from '../session/link.ts';
import { textFragment } from '../text/text.ts';

/** Files with the terms on which they may be reused. */
export const mediaPage = graphql(
  `
    fragment MediaPage on MediaFileConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          caption(languages: $languages) {
            ...Text
          }
          takenOn
          attribution
          license {
            name
            url
          }
          pageUrl
          fileUrl
          session {
            ...SessionLink
          }
        }
      }
    }
  `,
  [textFragment, sessionLink],
);

export const moreMediaQuery = graphql(
  `
    query MoreMedia($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Session {
          media(first: 20, after: $after) {
            ...MediaPage
          }
        }
        ... on Person {
          media(first: 20, after: $after) {
            ...MediaPage
          }
        }
      }
    }
  `,
  [mediaPage],
);

export type MediaPage = ResultOf<typeof mediaPage>;
export type MediaFile = MediaPage['edges'][number]['node'];
