import type { TypedDocumentNode } from '@urql/vue';
import { graphql, type ResultOf, type VariablesOf } from '@wikicon/client';
import { affiliationPage } from '../../nouns/affiliation.ts';
import { pictureFragment } from '../../nouns/picture.ts';
import { textsFragment } from '../../text/text.ts';
import { collaboratorPage, committeePage, conferencePage, filePage, sessionPage } from './lists.ts';

/** The data of a person's page: the beginning of each list, as some people work through many years. */
const personFields = graphql(
  `
    fragment PersonFields on Person @_unmask {
      picture {
        ...Picture
      }
      id
      url
      displayName
      username
      languages
      about(languages: $languages) {
        ...Texts
      }
      affiliations(first: 15) {
        ...AffiliationPage
      }
      conferences(first: 20) {
        ...PersonConferencePage
      }
      sessions(first: 20) {
        ...PersonSessionPage
      }
      committees(first: 20) {
        ...PersonCommitteePage
      }
      collaborators(first: 20) {
        ...CollaboratorPage
      }
      media(first: 20) {
        ...PersonFilePage
      }
    }
  `,
  [
    affiliationPage,
    collaboratorPage,
    committeePage,
    conferencePage,
    filePage,
    pictureFragment,
    sessionPage,
    textsFragment,
  ],
);

const byUsername = graphql(
  `
    query PersonPage($key: String!, $languages: [LanguageTag!]) {
      person(username: $key) {
        ...PersonFields
      }
    }
  `,
  [personFields],
);

const byId = graphql(
  `
    query PersonPage($key: ID!, $languages: [LanguageTag!]) {
      person: node(id: $key) {
        ... on Person {
          ...PersonFields
        }
      }
    }
  `,
  [personFields],
);

/** No user name is like an id: they begin with an upper-case letter. */
export const personQuery = (key: string): TypedDocumentNode<PersonAnswer, PersonVariables> =>
  /^per_[0-9A-Z]{26}$/.test(key) ? byId : byUsername;

export type PersonAnswer = ResultOf<typeof byId> | ResultOf<typeof byUsername>;
export type PersonVariables = VariablesOf<typeof byId>;
export type Person = ResultOf<typeof personFields>;
