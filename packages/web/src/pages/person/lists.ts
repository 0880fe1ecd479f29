import { graphql, type ResultOf } from '@wikicon/client';
import { mediaFile } from '../../media/query.ts';
import { conferenceLink } from '../../nouns/conference.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { personLink } from '../../nouns/person.ts';
import { pictureFragment } from '../../nouns/picture.ts';
import { sessionLink } from '../../nouns/session.ts';
import { textFragment } from '../../text/text.ts';

/** A conference on the line of somebody's time. */
const stopConference = graphql(
  `
    fragment StopConference on Conference @_unmask {
      ...ConferenceLink
      startsOn
      endsOn
      timeZone
      city(languages: $languages) {
        ...Text
      }
      picture {
        ...Picture
      }
    }
  `,
  [conferenceLink, pictureFragment, textFragment],
);

export const conferencePage = graphql(
  `
    fragment PersonConferencePage on PersonConferenceConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        roles
        representing {
          ...OrganizationLink
        }
        node {
          ...StopConference
        }
      }
    }
  `,
  [organizationLink, stopConference],
);

export const sessionPage = graphql(
  `
    fragment PersonSessionPage on PersonSessionConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        role
        representing {
          ...OrganizationLink
        }
        node {
          ...SessionLink
          status
          slot {
            day
            startsAt
          }
          conference {
            ...StopConference
          }
        }
      }
    }
  `,
  [organizationLink, sessionLink, stopConference],
);

export const committeePage = graphql(
  `
    fragment PersonCommitteePage on PersonCommitteeConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        role
        representing {
          ...OrganizationLink
        }
        node {
          id
          name(languages: $languages) {
            ...Text
          }
          conference {
            ...StopConference
          }
        }
      }
    }
  `,
  [organizationLink, stopConference, textFragment],
);

/** Files that somebody made, with the sessions that they belong to, which take one more round trip. */
export const filePage = graphql(
  `
    fragment PersonFilePage on MediaFileConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...MediaFile
          session {
            ...SessionLink
          }
          conference {
            ...StopConference
          }
        }
      }
    }
  `,
  [mediaFile, sessionLink, stopConference],
);

export const collaboratorPage = graphql(
  `
    fragment CollaboratorPage on CollaboratorConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...PersonLink
        }
        sessions {
          ...SessionLink
        }
        committees {
          id
          name(languages: $languages) {
            ...Text
          }
          conference {
            ...ConferenceLink
          }
        }
        milestones {
          id
          title(languages: $languages) {
            ...Text
          }
        }
      }
    }
  `,
  [conferenceLink, personLink, sessionLink, textFragment],
);

export type StopConference = ResultOf<typeof stopConference>;
export type ConferenceEdge = ResultOf<typeof conferencePage>['edges'][number];
export type SessionEdge = ResultOf<typeof sessionPage>['edges'][number];
export type CommitteeEdge = ResultOf<typeof committeePage>['edges'][number];
export type FileEdge = ResultOf<typeof filePage>['edges'][number];
