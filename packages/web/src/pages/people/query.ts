import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceHead } from '../../conference/head.ts';
import { listedOrganization } from '../../nouns/organization.ts';
import { listedPerson } from '../../nouns/listed-person.ts';
import { participantEdge } from '../../nouns/participant.ts';

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
          ...ListedOrganization
          code
        }
      }
    }
  `,
  [listedOrganization],
);

/** People with their pictures, which this page alone shows. */
const picturedPage = graphql(
  `
    fragment PicturedPage on ConferencePersonConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        ...ParticipantEdge
        node {
          ...ListedPerson
        }
      }
    }
  `,
  [participantEdge, listedPerson],
);

/** The first page of both lists. */
export const peopleQuery = graphql(
  `
    query PeoplePage($conference: String!, $roles: [ParticipantRole!], $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        ...ConferenceHead
        people(roles: $roles, first: 100) {
          ...PicturedPage
        }
        affiliates(first: 100) {
          ...AffiliatePage
        }
      }
    }
  `,
  [conferenceHead, picturedPage, affiliatePage],
);

export const morePicturedQuery = graphql(
  `
    query MorePictured($conference: String!, $roles: [ParticipantRole!], $after: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        people(roles: $roles, first: 100, after: $after) {
          ...PicturedPage
        }
      }
    }
  `,
  [picturedPage],
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
export type Participant = ResultOf<typeof picturedPage>['edges'][number];
