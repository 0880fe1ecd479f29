/** All that forms of Institution ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { organizerFragment } from '../../viewer/rights.ts';

const editedFragment = graphql(`
  fragment EditedInstitution on Institution @_unmask {
    __typename
    id
    version
    viewerCanDelete
    slug
    name {
      text
      language
      translations {
        language
        text
      }
    }
    website
    country
    logo {
      file
      author
      license {
        spdxId
      }
    }
    wikidataId
  }
`);

export const create = graphql(`
  mutation CreateInstitution($input: CreateInstitutionInput!) {
    outcome: createInstitution(input: $input) {
      __typename
      ...Refusal
      ... on InstitutionPayload {
        change
        node: institution {
          ...EditedInstitution
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateInstitution($input: UpdateInstitutionInput!) {
    outcome: updateInstitution(input: $input) {
      __typename
      ...Refusal
      ... on InstitutionPayload {
        change
        node: institution {
          ...EditedInstitution
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedInstitution
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteInstitution($input: DeleteInput!) {
    outcome: deleteInstitution(input: $input) {
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
  query OrganizeInstitution($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Institution {
        viewerCanUpdate
        ...EditedInstitution
      }
    }
  }
`, [organizerFragment, editedFragment]);
