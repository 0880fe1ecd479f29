import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceHead } from '../../conference/head.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { participantPage } from '../../nouns/participant.ts';

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

/** The first page of both lists. */
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
export type ConferenceAffiliate = ResultOf<typeof affiliatePage>['edges'][number];
