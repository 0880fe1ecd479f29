/** All that forms of Series ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { organizerFragment } from '../../viewer/rights.ts';

const editedFragment = graphql(`
  fragment EditedSeries on Series @_unmask {
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
    area {
      text
      language
      translations {
        language
        text
      }
    }
    wikidataId
  }
`);

export const create = graphql(`
  mutation CreateSeries($input: CreateSeriesInput!) {
    outcome: createSeries(input: $input) {
      __typename
      ...Refusal
      ... on SeriesPayload {
        change
        node: series {
          ...EditedSeries
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateSeries($input: UpdateSeriesInput!) {
    outcome: updateSeries(input: $input) {
      __typename
      ...Refusal
      ... on SeriesPayload {
        change
        node: series {
          ...EditedSeries
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedSeries
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteSeries($input: DeleteInput!) {
    outcome: deleteSeries(input: $input) {
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
  query OrganizeSeries($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Series {
        viewerCanUpdate
        ...EditedSeries
      }
    }
  }
`, [organizerFragment, editedFragment]);
