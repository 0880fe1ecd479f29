/** All that forms of Call ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["unannouncedCalls"],["calls"]];

const editedFragment = graphql(`
  fragment EditedCall on Call @_unmask {
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
    terms {
      text
      language
      translations {
        language
        text
      }
    }
    announcedAt
    opensAt
    closesAt
    conflictsEndAt
    biddingEndsAt
    reviewEndsAt
    discussionEndsAt
    announcesAt
    endsAt
    languages
    sessionTypes {
      id
      name {
        text
        language
      }
    }
    topics {
      id
      name {
        text
        language
      }
    }
    blindness
    reviewCount
    respondDays
    waitList
  }
`);

export const list = graphql(`
  query OrganizeCallList($conference: String!, $languages: [LanguageTag!], $after0: String, $after1: String) {
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
      unannouncedCalls(first: 50, after: $after0) {
        nodes {
          ...EditedCall
          heading: title(languages: $languages) {
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
      calls(first: 50, after: $after1) {
        nodes {
          ...EditedCall
          heading: title(languages: $languages) {
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
  mutation CreateCall($input: CreateCallInput!) {
    outcome: createCall(input: $input) {
      __typename
      ...Refusal
      ... on CallPayload {
        change
        node: call {
          ...EditedCall
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateCall($input: UpdateCallInput!) {
    outcome: updateCall(input: $input) {
      __typename
      ...Refusal
      ... on CallPayload {
        change
        node: call {
          ...EditedCall
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedCall
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteCall($input: DeleteInput!) {
    outcome: deleteCall(input: $input) {
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
  query OrganizeCall($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Call {
        viewerCanUpdate
        ...EditedCall
      }
    }
  }
`, [organizerFragment, editedFragment]);
