/** All that forms of Announcement ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["unpublishedAnnouncements"],["announcements"]];

const editedFragment = graphql(`
  fragment EditedAnnouncement on Announcement @_unmask {
    __typename
    id
    version
    viewerCanDelete
    title {
      text
      language
      translations {
        language
        text
      }
    }
    body {
      text
      language
      translations {
        language
        text
      }
    }
    publishedAt
    sessions {
      id
      title {
        text
        language
      }
    }
    rooms {
      id
      name {
        text
        language
      }
    }
    note
  }
`);

export const list = graphql(`
  query OrganizeAnnouncementList($conference: String!, $languages: [LanguageTag!], $after0: String, $after1: String) {
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
      unpublishedAnnouncements(first: 50, after: $after0) {
        nodes {
          ...EditedAnnouncement
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
      announcements(first: 50, after: $after1) {
        nodes {
          ...EditedAnnouncement
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
  mutation CreateAnnouncement($input: CreateAnnouncementInput!) {
    outcome: createAnnouncement(input: $input) {
      __typename
      ...Refusal
      ... on AnnouncementPayload {
        change
        node: announcement {
          ...EditedAnnouncement
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateAnnouncement($input: UpdateAnnouncementInput!) {
    outcome: updateAnnouncement(input: $input) {
      __typename
      ...Refusal
      ... on AnnouncementPayload {
        change
        node: announcement {
          ...EditedAnnouncement
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedAnnouncement
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteAnnouncement($input: DeleteInput!) {
    outcome: deleteAnnouncement(input: $input) {
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
  query OrganizeAnnouncement($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Announcement {
        viewerCanUpdate
        ...EditedAnnouncement
      }
    }
  }
`, [organizerFragment, editedFragment]);
