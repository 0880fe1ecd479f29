import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

const announcementFragment = graphql(`
  fragment EditedAnnouncement on Announcement @_unmask {
    __typename
    id
    version
    title {
      text
      language
      direction
      isFallback
      translations {
        language
        text
      }
    }
    body {
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

export const announcementsQuery = graphql(
  `
    query OrganizeAnnouncements($conference: String!, $languages: [LanguageTag!]) {
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
        unpublishedAnnouncements(first: 50) {
          nodes {
            ...EditedAnnouncement
          }
        }
        announcements(first: 50) {
          nodes {
            ...EditedAnnouncement
          }
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, announcementFragment],
);

export const createAnnouncementMutation = graphql(
  `
    mutation CreateAnnouncement($input: CreateAnnouncementInput!) {
      outcome: createAnnouncement(input: $input) {
        __typename
        ...Refusal
        ... on AnnouncementPayload {
          node: announcement {
            ...EditedAnnouncement
          }
        }
      }
    }
  `,
  [refusalFragment, announcementFragment],
);

export const updateAnnouncementMutation = graphql(
  `
    mutation UpdateAnnouncement($input: UpdateAnnouncementInput!) {
      outcome: updateAnnouncement(input: $input) {
        __typename
        ...Refusal
        ... on AnnouncementPayload {
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
  `,
  [refusalFragment, announcementFragment],
);

export const deleteAnnouncementMutation = graphql(
  `
    mutation DeleteAnnouncement($input: DeleteInput!) {
      outcome: deleteAnnouncement(input: $input) {
        __typename
        ...Refusal
        ... on Deletion {
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

export type Conference = NonNullable<ResultOf<typeof announcementsQuery>['conference']>;
