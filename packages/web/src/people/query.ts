import { graphql, type ResultOf, type VariablesOf } from '@wikicon/schema/client';
import { conferenceHead } from '../conference/head.ts';
import { organizationLink } from '../organization/link.ts';
import { personLink } from '../person/link.ts';

export const participantPage = graphql(
  `
    fragment ParticipantPage on ConferencePersonConnection @_unmask {
      totalCount
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
          ...PersonLink
          username
        }
      }
    }
  `,
  [organizationLink, personLink],
);

const affiliatePage = graphql(
  `
    fragment AffiliatePage on ConferenceAffiliateConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        roles
        node {
          ...OrganizationLink
          code
        }
      }
    }
  `,
  [organizationLink],
);

/** Both lists as far as one page goes. */
export const peopleQuery = graphql(
  `
    query PeoplePage($conference: String!, $roles: [ParticipantRole!], $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        ...ConferenceHead
        people(roles: $roles, first: 100) {
          ...ParticipantPage
        }
        affiliates(first: 100) {
          ...AffiliatePage
        }
      }
    }
  `,
  [conferenceHead, participantPage, affiliatePage],
);

export const morePeopleQuery = graphql(
  `
    query MorePeople($conference: String!, $roles: [ParticipantRole!], $after: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        people(roles: $roles, first: 100, after: $after) {
          ...ParticipantPage
        }
      }
    }
  `,
  [participantPage],
);

export const moreAffiliatesQuery = graphql(
  `
    query MoreAffiliates($conference: String!, $after: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        affiliates(first: 100, after: $after) {
          ...AffiliatePage
        }
      }
    }
  `,
  [affiliatePage],
);

export type Conference = NonNullable<ResultOf<typeof peopleQuery>['conference']>;
export type Participant = ResultOf<typeof participantPage>['edges'][number];
export type ConferenceAffiliate = ResultOf<typeof affiliatePage>['edges'][number];
export type Role = NonNullable<VariablesOf<typeof peopleQuery>['roles']>[number];
