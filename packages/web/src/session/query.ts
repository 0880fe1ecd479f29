import { graphql, type ResultOf } from '@wikicon/client';
import { mediaPage } from '../media/query.ts';
import { conferenceLink } from '../nouns/conference.ts';
import { organizationLink } from '../nouns/organization.ts';
import { personLink } from '../nouns/person.ts';
import { pictureFragment } from '../nouns/picture.ts';
import { textFragment, textsFragment } from '../text/text.ts';

/**
 * All that the page of a session tells; nobody puts more than thirty speakers on one stage. The venue is found among
 * those of the conference: from the room on it would take one more round trip.
 */
export const sessionQuery = graphql(
  `
    query SessionPage($id: ID!, $languages: [LanguageTag!]) {
      node(id: $id) {
        __typename
        ... on Session {
          id
          conference {
            ...ConferenceLink
            publication
            programPublication
            status
            timeZone
            venues {
              name(languages: $languages) {
                ...Text
              }
              rooms {
                id
              }
            }
          }
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
              id
              slug
              name(languages: $languages) {
                ...Text
              }
            }
          }
          type {
            slug
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
                picture {
                  ...Picture
                }
              }
            }
          }
          unnamedSpeakerCount
          media(first: 20) {
            ...MediaPage
          }
        }
      }
    }
  `,
  [conferenceLink, mediaPage, organizationLink, personLink, pictureFragment, textFragment, textsFragment],
);

export type Session = Extract<NonNullable<ResultOf<typeof sessionQuery>['node']>, { readonly __typename: 'Session' }>;
