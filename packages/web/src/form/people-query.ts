import { graphql } from '@wikicon/client';
import { refusalFragment } from './outcome.ts';

/** A page of the people who are listed, and of those who are not. */
export const listedQuery = graphql(`
  query OrganizeListedPeople($slug: String!, $after: String, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      people(first: 100, after: $after) {
        edges {
          representing {
            name(languages: $languages) {
              text
            }
          }
          node {
            id
            displayName
            username
          }
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
  query OrganizeUnlistedPeople($slug: String!, $after: String, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      people: unlistedPeople(first: 100, after: $after) {
        edges {
          representing {
            name(languages: $languages) {
              text
            }
          }
          node {
            id
            displayName
            username
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Those of the whole graph whom a name may mean, with what tells them apart. */
export const foundQuery = graphql(`
  query OrganizePeopleFound($text: String!, $languages: [LanguageTag!]) {
    search(query: $text, kinds: [PERSON], first: 8) {
      nodes {
        __typename
        ... on Person {
          id
          displayName
          username
          affiliations(first: 2) {
            nodes {
              name(languages: $languages) {
                text
              }
            }
          }
        }
      }
    }
    person(username: $text) {
      id
      displayName
      username
      affiliations(first: 2) {
        nodes {
          name(languages: $languages) {
            text
          }
        }
      }
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
