import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';
import { representedFragment } from '../part-query.ts';

const peoplePage = graphql(
  `
    fragment StatedPeoplePage on StatedPersonConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        roles
        representing {
          ...Represented
        }
        node {
          id
          displayName
        }
      }
    }
  `,
  [representedFragment],
);

const affiliatesPage = graphql(
  `
    fragment AffiliatePartsPage on ConferenceAffiliateConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        roles
        node {
          ...Represented
        }
      }
    }
  `,
  [representedFragment],
);

const institutionsPage = graphql(
  `
    fragment InstitutionPartsPage on ConferenceInstitutionConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        roles
        node {
          ...Represented
        }
      }
    }
  `,
  [representedFragment],
);

export const partsQuery = graphql(
  `
    query OrganizeParts($conference: String!, $languages: [LanguageTag!]) {
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
        statedPeople(first: 100) {
          ...StatedPeoplePage
        }
        affiliates(first: 100) {
          ...AffiliatePartsPage
        }
        institutions(first: 100) {
          ...InstitutionPartsPage
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, peoplePage, affiliatesPage, institutionsPage],
);

export const morePeopleQuery = graphql(
  `
    query OrganizeMoreStatedPeople($conference: String!, $after: String!) {
      conference(slug: $conference) {
        statedPeople(first: 100, after: $after) {
          ...StatedPeoplePage
        }
      }
    }
  `,
  [peoplePage],
);

export const moreAffiliatesQuery = graphql(
  `
    query OrganizeMoreAffiliateParts($conference: String!, $after: String!) {
      conference(slug: $conference) {
        affiliates(first: 100, after: $after) {
          ...AffiliatePartsPage
        }
      }
    }
  `,
  [affiliatesPage],
);

export const moreInstitutionsQuery = graphql(
  `
    query OrganizeMoreInstitutionParts($conference: String!, $after: String!) {
      conference(slug: $conference) {
        institutions(first: 100, after: $after) {
          ...InstitutionPartsPage
        }
      }
    }
  `,
  [institutionsPage],
);

export const setParticipationMutation = graphql(
  `
    mutation SetParticipation($input: SetParticipationInput!) {
      outcome: setParticipation(input: $input) {
        __typename
        ...Refusal
        ... on ParticipationPayload {
          isListed
        }
      }
    }
  `,
  [refusalFragment],
);

export type Conference = NonNullable<ResultOf<typeof partsQuery>['conference']>;
export type PersonEdge = ResultOf<typeof peoplePage>['edges'][number];
export type OrganizationEdge = ResultOf<typeof affiliatesPage | typeof institutionsPage>['edges'][number];
