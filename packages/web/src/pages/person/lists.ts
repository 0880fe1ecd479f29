import { graphql } from '@wikicon/client';
import { conferenceLink } from '../../nouns/conference.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { personLink } from '../../nouns/person.ts';
import { listedSession, sessionLink } from '../../nouns/session.ts';
import { textFragment } from '../../text/text.ts';

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
          ...ConferenceLink
          startsOn
          endsOn
        }
      }
    }
  `,
  [conferenceLink, organizationLink],
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
          ...ListedSession
        }
      }
    }
  `,
  [listedSession, organizationLink],
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
            ...ConferenceLink
          }
        }
      }
    }
  `,
  [conferenceLink, organizationLink, textFragment],
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
