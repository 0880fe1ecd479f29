import { graphql, type ResultOf } from '@wikicon/schema/client';
import { organizationLink } from '../organization/link.ts';
import { personLink } from '../person/link.ts';
import { textFragment } from '../text/text.ts';

/** All that the page of a conference tells, in one answer: who made it, how it came about, what came of it. */
export const conferenceQuery = graphql(
  `
    query ConferencePage($conference: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        name(languages: $languages) {
          ...Text
        }
        summary(languages: $languages) {
          ...Text
        }
        city(languages: $languages) {
          ...Text
        }
        status
        publication
        viewerRoles
        startsOn
        endsOn
        timeZone
        workingLanguages
        interpretationLanguages
        website
        venues {
          id
          name(languages: $languages) {
            ...Text
          }
          address(languages: $languages) {
            ...Text
          }
        }
        affiliates(roles: [ORGANIZER, FISCAL_SPONSOR, HOST, PARTNER], first: 20) {
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
        milestones {
          id
          title(languages: $languages) {
            ...Text
          }
          startsOn
          endsOn
          people {
            ...PersonLink
          }
          organizations {
            ...OrganizationLink
          }
        }
        figures {
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
          source {
            id
            url
            title(languages: $languages) {
              ...Text
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
    }
  `,
  [textFragment, personLink, organizationLink],
);

export type Conference = NonNullable<ResultOf<typeof conferenceQuery>['conference']>;
export type Organization = Conference['affiliates']['edges'][number] | Conference['institutions']['edges'][number];
export type Committee = Conference['committees'][number];
export type Milestone = Conference['milestones'][number];
export type Figure = Conference['figures'][number];
export type Statement = Conference['statements'][number];
export type Credit = Conference['credits'][number];
