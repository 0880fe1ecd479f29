import { graphql } from '@wikicon/client';
import { refusalFragment } from './outcome.ts';

/** A page of the people who are listed, and of those who are not. */
export const listedQuery = graphql(`
  query OrganizeListedPeople($slug: String!, $after: String) {
    conference(slug: $slug) {
      people(first: 100, after: $after) {
        nodes {
          id
          displayName
          username
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const unlistedQuery = graphql(`
  query OrganizeUnlistedPeople($slug: String!, $after: String) {
    conference(slug: $slug) {
      people: unlistedPeople(first: 100, after: $after) {
        nodes {
          id
          displayName
          username
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const byUsernameQuery = graphql(`
  query OrganizePersonByUsername($username: String!) {
    person(username: $username) {
      id
      displayName
      username
    }
  }
`);

export const createPersonMutation = graphql(
  `
    mutation CreatePerson($input: CreatePersonInput!) {
      outcome: createPerson(input: $input) {
        __typename
        ...Refusal
        ... on PersonPayload {
          node: person {
            id
            displayName
            username
          }
        }
        ... on VersionConflict {
          node: current {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);
