import { graphql } from '@wikicon/client';
import { collaboratorPage, committeePage, conferencePage, sessionPage } from './lists.ts';

/** The further pages of the lists of a person. */

export const moreConferencesQuery = graphql(
  `
    query MorePersonConferences($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Person {
          conferences(first: 20, after: $after) {
            ...PersonConferencePage
          }
        }
      }
    }
  `,
  [conferencePage],
);

export const moreSessionsQuery = graphql(
  `
    query MorePersonSessions($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Person {
          sessions(first: 20, after: $after) {
            ...PersonSessionPage
          }
        }
      }
    }
  `,
  [sessionPage],
);

export const moreCommitteesQuery = graphql(
  `
    query MorePersonCommittees($id: ID!, $after: String!, $languages: [LanguageTag!]) {
      node(id: $id) {
        ... on Person {
          committees(first: 20, after: $after) {
            ...PersonCommitteePage
          }
        }
      }
    }
  `,
  [committeePage],
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
