/** All that forms of Affiliate ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { organizerFragment } from '../../viewer/rights.ts';

const editedFragment = graphql(`
  fragment EditedAffiliate on Affiliate @_unmask {
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
    type
    code
    region
    continent
    languages
  }
`);

export const create = graphql(`
  mutation CreateAffiliate($input: CreateAffiliateInput!) {
    outcome: createAffiliate(input: $input) {
      __typename
      ...Refusal
      ... on AffiliatePayload {
        change
        node: affiliate {
          ...EditedAffiliate
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateAffiliate($input: UpdateAffiliateInput!) {
    outcome: updateAffiliate(input: $input) {
      __typename
      ...Refusal
      ... on AffiliatePayload {
        change
        node: affiliate {
          ...EditedAffiliate
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedAffiliate
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteAffiliate($input: DeleteInput!) {
    outcome: deleteAffiliate(input: $input) {
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
  query OrganizeAffiliate($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Affiliate {
        viewerCanUpdate
        ...EditedAffiliate
      }
    }
  }
`, [organizerFragment, editedFragment]);
