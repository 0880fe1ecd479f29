import { graphql } from '@wikicon/client';
import { conferenceLink } from '../../nouns/conference.ts';
import { personLink } from '../../nouns/person.ts';
import { listedSession } from '../../nouns/session.ts';
import { textFragment } from '../../text/text.ts';

export const peoplePage = graphql(
  `
    fragment OrganizationPersonPage on OrganizationPersonConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        role
        title(languages: $languages) {
          ...Text
        }
        since
        until
        node {
          ...PersonLink
        }
      }
    }
  `,
  [personLink, textFragment],
);

export const conferencePage = graphql(
  `
    fragment OrganizationConferencePage on OrganizationConferenceConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        roles
        node {
          ...ConferenceLink
          startsOn
          endsOn
        }
      }
    }
  `,
  [conferenceLink],
);

export const sessionPage = graphql(
  `
    fragment AffiliateSessionPage on AffiliateSessionConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        representatives {
          ...PersonLink
        }
        node {
          ...ListedSession
        }
      }
    }
  `,
  [listedSession, personLink],
);
