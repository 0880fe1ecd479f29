/** All that forms of SessionType ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["sessionTypes"]];

const editedFragment = graphql(`
  fragment EditedSessionType on SessionType @_unmask {
    __typename
    id
    version
    viewerCanDelete
    slug
    name {
      text
      language
      translations {
        language
        text
      }
    }
    maxDurationMinutes
  }
`);

export const list = graphql(`
  query OrganizeSessionTypeList($conference: String!, $languages: [LanguageTag!]) {
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
      sessionTypes {
        ...EditedSessionType
        heading: name(languages: $languages) {
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
  mutation CreateSessionType($input: CreateSessionTypeInput!) {
    outcome: createSessionType(input: $input) {
      __typename
      ...Refusal
      ... on SessionTypePayload {
        change
        node: sessionType {
          ...EditedSessionType
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateSessionType($input: UpdateSessionTypeInput!) {
    outcome: updateSessionType(input: $input) {
      __typename
      ...Refusal
      ... on SessionTypePayload {
        change
        node: sessionType {
          ...EditedSessionType
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedSessionType
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteSessionType($input: DeleteInput!) {
    outcome: deleteSessionType(input: $input) {
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
  query OrganizeSessionType($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on SessionType {
        viewerCanUpdate
        ...EditedSessionType
      }
    }
  }
`, [organizerFragment, editedFragment]);
