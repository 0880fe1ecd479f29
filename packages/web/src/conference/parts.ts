import { graphql, type ResultOf } from '@wikicon/client';
import { organizationLink } from '../nouns/organization.ts';
import { personLink } from '../nouns/person.ts';
import { textFragment } from '../text/text.ts';
import { sourceLink } from './source.ts';

/** A number about a conference, with who says so. */
export const figureFragment = graphql(
  `
    fragment Figure on Figure @_unmask {
      id
      metric
      kind
      qualifier
      value
      unit
      currency
      label(languages: $languages) {
        ...Text
      }
      attributedTo(languages: $languages) {
        ...Text
      }
      note(languages: $languages) {
        ...Text
      }
      source {
        ...SourceLink
      }
    }
  `,
  [textFragment, sourceLink],
);

/** The data common to a conference's page and its report: where it was, who made it, and what came of it in words. */
export const conferenceParts = graphql(
  `
    fragment ConferenceParts on Conference @_unmask {
      slug
      attendanceMode
      workingLanguages
      interpretationLanguages
      edition
      series {
        slug
        name(languages: $languages) {
          ...Text
        }
      }
      website
      wikidataId
      venues {
        id
        name(languages: $languages) {
          ...Text
        }
        address(languages: $languages) {
          ...Text
        }
        rooms {
          id
          slug
          name(languages: $languages) {
            ...Text
          }
        }
      }
      affiliates(roles: [FUNDER, FISCAL_SPONSOR, SPONSOR, ORGANIZER, HOST, PARTNER], first: 20) {
        edges {
          roles
          node {
            ...OrganizationLink
          }
        }
      }
      institutions(first: 20) {
        edges {
          roles
          node {
            ...OrganizationLink
          }
        }
      }
      committees {
        id
        name(languages: $languages) {
          ...Text
        }
        unnamedMemberCount
        members(first: 30) {
          totalCount
          nodes {
            ...PersonLink
          }
        }
      }
      statements {
        id
        kind
        body(languages: $languages) {
          ...Text
        }
        attributedTo(languages: $languages) {
          ...Text
        }
        person {
          ...PersonLink
        }
        source {
          ...SourceLink
        }
      }
      credits {
        id
        text(languages: $languages) {
          ...Text
        }
        recipient {
          __typename
          ...PersonLink
          ...OrganizationLink
          ... on Committee {
            name(languages: $languages) {
              ...Text
            }
          }
        }
      }
    }
  `,
  [textFragment, personLink, organizationLink, sourceLink],
);

export type Figure = ResultOf<typeof figureFragment>;
export type ConferenceParts = ResultOf<typeof conferenceParts>;
export type Organization = ConferenceParts['affiliates']['edges'][number];
export type Committee = ConferenceParts['committees'][number];
export type Statement = ConferenceParts['statements'][number];
export type Credit = ConferenceParts['credits'][number];
