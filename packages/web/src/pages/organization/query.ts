import { graphql, type ResultOf } from '@wikicon/client';
import { pictureFragment } from '../../nouns/picture.ts';
import { textsFragment } from '../../text/text.ts';
import { conferencePage, peoplePage, sessionPage } from './lists.ts';

/** The fields common to the pages of an affiliate and of an institution. */
const organizationFields = graphql(
  `
    fragment OrganizationFields on Organization @_unmask {
      id
      name(languages: $languages) {
        ...Texts
      }
      logo {
        ...Picture
      }
      country
      website
      wikidataId
      people(first: 50) {
        ...OrganizationPersonPage
      }
      conferences(first: 20) {
        ...OrganizationConferencePage
      }
    }
  `,
  [conferencePage, peoplePage, pictureFragment, textsFragment],
);

export const affiliateQuery = graphql(
  `
    query AffiliatePage($slug: String!, $languages: [LanguageTag!]) {
      affiliate(slug: $slug) {
        ...OrganizationFields
        type
        code
        region
        languages
        sessions(first: 20) {
          ...AffiliateSessionPage
        }
      }
    }
  `,
  [organizationFields, sessionPage],
);

export const institutionQuery = graphql(
  `
    query InstitutionPage($slug: String!, $languages: [LanguageTag!]) {
      institution(slug: $slug) {
        ...OrganizationFields
      }
    }
  `,
  [organizationFields],
);

export type Organization = ResultOf<typeof organizationFields>;
export type Affiliate = NonNullable<ResultOf<typeof affiliateQuery>['affiliate']>;
