import { graphql, type ResultOf } from '@wikicon/schema/client';
import { conferenceLink } from '../conference/link.ts';
import { mediaPage } from '../media/query.ts';
import { organizationLink } from '../organization/link.ts';
import { personLink } from '../person/link.ts';
import { textFragment, textsFragment } from '../text/text.ts';

/** All that the page of a session tells; nobody puts more than thirty speakers on one stage. */
export const sessionQuery = graphql(
  `
    query SessionPage($id: ID!, $languages: [LanguageTag!]) {
      node(id: $id) {
        __typename
        ... on Session {
          id
          title(languages: $languages) {
            ...Texts
          }
          isTitleDescriptive
          abstract(languages: $languages) {
            ...Texts
          }
          status
          slot {
            day
            startsAt
            endsAt
            room {
              name(languages: $languages) {
                ...Text
              }
              venue {
                name(languages: $languages) {
                  ...Text
                }
              }
            }
          }
          type {
            name(languages: $languages) {
              ...Text
            }
          }
          topics {
            slug
            name(languages: $languages) {
              ...Text
            }
          }
          spokenLanguages
          interpretationLanguages
          speakers(first: 30) {
            totalCount
            edges {
              role
              representing {
                ...OrganizationLink
              }
              node {
                ...PersonLink
              }
            }
          }
          unnamedSpeakerCount
          media(first: 20) {
            ...MediaPage
          }
          conference {
            ...ConferenceLink
            publication
            status
            timeZone
          }
        }
      }
    }
  `,
  [conferenceLink, mediaPage, organizationLink, personLink, textFragment, textsFragment],
);

export type Session = Extract<NonNullable<ResultOf<typeof sessionQuery>['node']>, { readonly __typename: 'Session' }>;
