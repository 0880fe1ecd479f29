/** All that forms of Venue ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["venues"]];

const editedFragment = graphql(`
  fragment EditedVenue on Venue @_unmask {
    __typename
    id
    version
    viewerCanDelete
    name {
      text
      language
      translations {
        language
        text
      }
    }
    address {
      text
      language
      translations {
        language
        text
      }
    }
    host {
      ... on Affiliate {
        id
        name {
          text
          language
        }
      }
      ... on Institution {
        id
        name {
          text
          language
        }
      }
    }
  }
`);

export const list = graphql(`
  query OrganizeVenueList($conference: String!, $languages: [LanguageTag!]) {
    viewer {
      ...Organizer
    }
    conference(slug: $conference) {
      ...Organized
      name(languages: $languages) {
        ...Text
      }
      timeZone
      workingLanguages
      interpretationLanguages
      venues {
        ...EditedVenue
        heading: name(languages: $languages) {
          text
          language
          direction
          isFallback
        }
      }
    }
  }
`, [textFragment, organizerFragment, organizedFragment, editedFragment]);

export const create = graphql(`
  mutation CreateVenue($input: CreateVenueInput!) {
    outcome: createVenue(input: $input) {
      __typename
      ...Refusal
      ... on VenuePayload {
        change
        node: venue {
          ...EditedVenue
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateVenue($input: UpdateVenueInput!) {
    outcome: updateVenue(input: $input) {
      __typename
      ...Refusal
      ... on VenuePayload {
        change
        node: venue {
          ...EditedVenue
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedVenue
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteVenue($input: DeleteInput!) {
    outcome: deleteVenue(input: $input) {
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
  query OrganizeVenue($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Venue {
        viewerCanUpdate
        ...EditedVenue
      }
    }
  }
`, [organizerFragment, editedFragment]);
