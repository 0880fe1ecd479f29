/** All that forms of Person ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { organizerFragment } from '../../viewer/rights.ts';

const editedFragment = graphql(`
  fragment EditedPerson on Person @_unmask {
    __typename
    id
    version
    viewerCanDelete
    displayName
    username
    about {
      text
      language
      translations {
        language
        text
      }
    }
    languages
    picture {
      file
      author
      license {
        spdxId
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
`);

export const create = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    outcome: createPerson(input: $input) {
      __typename
      ...Refusal
      ... on PersonPayload {
        change
        node: person {
          ...EditedPerson
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    outcome: updatePerson(input: $input) {
      __typename
      ...Refusal
      ... on PersonPayload {
        change
        node: person {
          ...EditedPerson
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedPerson
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeletePerson($input: DeleteInput!) {
    outcome: deletePerson(input: $input) {
      __typename
      ...Refusal
      ... on Deletion {
        change
        deletedId
      }
    }
  }
`, [refusalFragment]);

export const one = graphql(`
  query OrganizePerson($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Person {
        viewerCanUpdate
        ...EditedPerson
      }
    }
  }
`, [organizerFragment, editedFragment]);
