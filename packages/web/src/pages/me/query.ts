import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceLink } from '../../nouns/conference.ts';
import { listedSession } from '../../nouns/session.ts';
import { pictureFragment } from '../../nouns/picture.ts';
import { textFragment } from '../../text/text.ts';
import { alsoMeFragment } from './also-me.ts';

/** All that updatePerson knows, but for the user name, which follows Wikimedia. */
export const editedPersonFragment = graphql(
  `
    fragment OwnPerson on Person @_unmask {
      __typename
      id
      version
      displayName
      picture {
        ...Picture
        file
        license {
          spdxId
        }
      }
      languages
      about {
        translations {
          language
          text
        }
      }
      affiliations(first: 15) {
        edges {
          role
          title {
            translations {
              language
              text
            }
          }
          since
          until
          node {
            id
            name {
              text
              language
            }
          }
        }
      }
    }
  `,
  [pictureFragment],
);

const tokenFragment = graphql(
  `
    fragment ViewerToken on AccessToken @_unmask {
      id
      name
      scopes
      conferences {
        ...ConferenceLink
      }
      expiresAt
      lastUsedOn
    }
  `,
  [conferenceLink],
);

const participationFragment = graphql(
  `
    fragment ViewerPart on ViewerParticipation @_unmask {
      roles
      isListed
      choice
      committees {
        id
        name(languages: $languages) {
          ...Text
        }
      }
      conference {
        ...ConferenceLink
        startsOn
        endsOn
      }
    }
  `,
  [conferenceLink, textFragment],
);

/** Everything on the page of whoever is signed in. */
export const meQuery = graphql(
  `
    query ViewerMe($languages: [LanguageTag!]) {
      viewer {
        username
        person {
          ...OwnPerson
          url
          sessions(first: 50) {
            edges {
              role
              node {
                ...ListedSession
              }
            }
          }
        }
        participations {
          ...ViewerPart
        }
        conferences {
          conference {
            ...ConferenceLink
          }
        }
        accessTokens {
          ...ViewerToken
        }
        alsoMe {
          ...OtherAccount
        }
        devices {
          id
          browser
          system
          signedInOn
          endsOn
          isCurrent
        }
      }
    }
  `,
  [editedPersonFragment, listedSession, participationFragment, tokenFragment, conferenceLink, alsoMeFragment],
);

export const exportQuery = graphql(`
  query ViewerExport {
    viewer {
      export
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof meQuery>['viewer']>;
export type EditedPerson = ResultOf<typeof editedPersonFragment>;
export type Part = ResultOf<typeof participationFragment>;
export type Token = ResultOf<typeof tokenFragment>;
export type Device = NonNullable<Me['devices']>[number];
