/** All that forms of Source ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["sources"]];

const editedFragment = graphql(`
  fragment EditedSource on Source @_unmask {
    __typename
    id
    version
    viewerCanDelete
    kind
    title {
      text
      language
      translations {
        language
        text
      }
    }
    publisher
    url
    publishedOn
  }
`);

export const list = graphql(`
  query OrganizeSourceList($conference: String!, $languages: [LanguageTag!]) {
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
      sources {
        ...EditedSource
        heading: title(languages: $languages) {
          text
          language
          direction
          isFallback
        }
      }
    }
  }
`, [textFragment, organizerFragment, organizedFragment, editedFragment]);

export const create = graphql(`
  mutation CreateSource($input: CreateSourceInput!) {
    outcome: createSource(input: $input) {
      __typename
      ...Refusal
      ... on SourcePayload {
        change
        node: source {
          ...EditedSource
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateSource($input: UpdateSourceInput!) {
    outcome: updateSource(input: $input) {
      __typename
      ...Refusal
      ... on SourcePayload {
        change
        node: source {
          ...EditedSource
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedSource
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteSource($input: DeleteInput!) {
    outcome: deleteSource(input: $input) {
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
  query OrganizeSource($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Source {
        viewerCanUpdate
        ...EditedSource
      }
    }
  }
`, [organizerFragment, editedFragment]);
