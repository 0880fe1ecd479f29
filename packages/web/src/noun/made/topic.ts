/** All that forms of Topic ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["topics"]];

const editedFragment = graphql(`
  fragment EditedTopic on Topic @_unmask {
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
    wikidataId
  }
`);

export const list = graphql(`
  query OrganizeTopicList($conference: String!, $languages: [LanguageTag!]) {
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
      topics {
        ...EditedTopic
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
  mutation CreateTopic($input: CreateTopicInput!) {
    outcome: createTopic(input: $input) {
      __typename
      ...Refusal
      ... on TopicPayload {
        change
        node: topic {
          ...EditedTopic
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateTopic($input: UpdateTopicInput!) {
    outcome: updateTopic(input: $input) {
      __typename
      ...Refusal
      ... on TopicPayload {
        change
        node: topic {
          ...EditedTopic
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedTopic
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteTopic($input: DeleteInput!) {
    outcome: deleteTopic(input: $input) {
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
  query OrganizeTopic($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Topic {
        viewerCanUpdate
        ...EditedTopic
      }
    }
  }
`, [organizerFragment, editedFragment]);
