/** All that forms of MediaFile ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["media"]];

const editedFragment = graphql(`
  fragment EditedMediaFile on MediaFile @_unmask {
    __typename
    id
    version
    viewerCanDelete
    kind
    session {
      id
      title {
        text
        language
      }
    }
    caption {
      text
      language
      translations {
        language
        text
      }
    }
    author {
      id
      displayName
    }
    attribution
    license {
      spdxId
    }
    takenOn
    pageUrl
    fileUrl
  }
`);

export const list = graphql(`
  query OrganizeMediaFileList($conference: String!, $languages: [LanguageTag!], $after0: String) {
    viewer {
      ...Organizer
    }
    conference(slug: $conference) {
      ...Organized
      name(languages: $languages) {
        ...Text
      }
      timeZone
      workingLanguages
      interpretationLanguages
      media(first: 50, after: $after0) {
        nodes {
          ...EditedMediaFile
          heading: caption(languages: $languages) {
            text
            language
            direction
            isFallback
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`, [textFragment, organizerFragment, organizedFragment, editedFragment]);

export const create = graphql(`
  mutation CreateMediaFile($input: CreateMediaFileInput!) {
    outcome: createMediaFile(input: $input) {
      __typename
      ...Refusal
      ... on MediaFilePayload {
        change
        node: mediaFile {
          ...EditedMediaFile
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateMediaFile($input: UpdateMediaFileInput!) {
    outcome: updateMediaFile(input: $input) {
      __typename
      ...Refusal
      ... on MediaFilePayload {
        change
        node: mediaFile {
          ...EditedMediaFile
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedMediaFile
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteMediaFile($input: DeleteInput!) {
    outcome: deleteMediaFile(input: $input) {
      __typename
      ...Refusal
      ... on Deletion {
        change
        deletedId
      }
    }
  }
`, [refusalFragment]);

export const one = graphql(`
  query OrganizeMediaFile($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on MediaFile {
        viewerCanUpdate
        ...EditedMediaFile
      }
    }
  }
`, [organizerFragment, editedFragment]);
