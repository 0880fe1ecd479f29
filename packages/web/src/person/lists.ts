import { graphql, type ResultOf } from '@wikicon/schema/client';
import { conferenceLink } from '../conference/link.ts';
import { organizationLink } from '../organization/link.ts';
import { listedSession, sessionLink } from '../session/link.ts';
import { textFragment } from '../text/text.ts';
import { personLink } from './link.ts';

export const affiliationPage = graphql(
  `
    fragment AffiliationPage on PersonAffiliationConnection @_unmask {
      edges {
        role
        title(languages: $languages) {
          ...Text
        }
        since
        until
        node {
          ...OrganizationLink
        }
      }
    }
  `,
  [organizationLink, textFragment],
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

export type Affiliation = Pick<ResultOf<typeof affiliationPage>['edges'][number], 'role' | 'title' | 'since' | 'until'>;
export type ConferencePage = ResultOf<typeof conferencePage>;
