import { graphql, type ResultOf } from '@wikicon/client';
import { pictureFragment } from '../nouns/picture.ts';
import type { SessionLink } from '../nouns/session.ts';
import { textFragment } from '../text/text.ts';

/** A file with the terms on which it may be reused. */
export const mediaFile = graphql(
  `
    fragment MediaFile on MediaFile @_unmask {
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
      picture {
        ...Picture
      }
    }
  `,
  [pictureFragment, textFragment],
);

export const mediaPage = graphql(
  `
    fragment MediaPage on MediaFileConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...MediaFile
        }
      }
    }
  `,
  [mediaFile],
);

export const moreMediaQuery = graphql(
  `
    query MoreMedia($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Conference {
          media(first: 20, after: $after) {
            ...MediaPage
          }
        }
        ... on Session {
          media(first: 20, after: $after) {
            ...MediaPage
          }
        }
      }
    }
  `,
  [mediaPage],
);

export type MediaFile = ResultOf<typeof mediaFile> & { readonly session?: SessionLink | null };

/** A page of files of any owner. */
export interface MediaPage extends Pick<ResultOf<typeof mediaPage>, 'pageInfo'> {
  readonly edges: readonly { readonly node: MediaFile }[];
}
