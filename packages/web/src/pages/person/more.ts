import { graphql } from '@wikicon/client';
import { collaboratorPage, committeePage, conferencePage, filePage, sessionPage } from './lists.ts';

/** The further pages of the lists of a person. */

/** What follows of the line of time: of each list the next page, where there is one. */
export const moreTimelineQuery = graphql(
  `
    query MorePersonTimeline(
      $id: ID!
      $conferences: String
      $sessions: String
      $committees: String
      $media: String
      $isConferences: Boolean!
      $isSessions: Boolean!
      $isCommittees: Boolean!
      $isMedia: Boolean!
      $languages: [LanguageTag!]
    ) {
      node(id: $id) {
        __typename
        ... on Person {
          conferences(first: 20, after: $conferences) @include(if: $isConferences) {
            ...PersonConferencePage
          }
          sessions(first: 20, after: $sessions) @include(if: $isSessions) {
            ...PersonSessionPage
          }
          committees(first: 20, after: $committees) @include(if: $isCommittees) {
            ...PersonCommitteePage
          }
          media(first: 20, after: $media) @include(if: $isMedia) {
            ...PersonFilePage
          }
        }
      }
    }
  `,
  [committeePage, conferencePage, filePage, sessionPage],
);

export const moreCollaboratorsQuery = graphql(
  `
    query MoreCollaborators($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Person {
          collaborators(first: 20, after: $after) {
            ...CollaboratorPage
          }
        }
      }
    }
  `,
  [collaboratorPage],
);
