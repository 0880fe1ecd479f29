import { graphql } from '@wikicon/client';
import { conferencePage, peoplePage, sessionPage } from './lists.ts';

/** The further pages of the lists of an organization. */

export const morePeopleQuery = graphql(
  `
    query MoreOrganizationPeople($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Organization {
          people(first: 50, after: $after) {
            ...OrganizationPersonPage
          }
        }
      }
    }
  `,
  [peoplePage],
);

export const moreConferencesQuery = graphql(
  `
    query MoreOrganizationConferences($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Organization {
          conferences(first: 20, after: $after) {
            ...OrganizationConferencePage
          }
        }
      }
    }
  `,
  [conferencePage],
);

export const moreSessionsQuery = graphql(
  `
    query MoreAffiliateSessions($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Affiliate {
          sessions(first: 20, after: $after) {
            ...AffiliateSessionPage
          }
        }
      }
    }
  `,
  [sessionPage],
);
