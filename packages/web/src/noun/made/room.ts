/** All that forms of Room ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["venues","rooms"]];

const editedFragment = graphql(`
  fragment EditedRoom on Room @_unmask {
    __typename
    id
    version
    viewerCanDelete
    venue {
      id
      name {
        text
        language
      }
    }
    slug
    name {
      text
      language
      translations {
        language
        text
      }
    }
    capacity
    features
  }
`);

export const list = graphql(`
  query OrganizeRoomList($conference: String!, $languages: [LanguageTag!]) {
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
        rooms {
          ...EditedRoom
          heading: name(languages: $languages) {
            text
            language
            direction
            isFallback
          }
        }
      }
    }
  }
`, [textFragment, organizerFragment, organizedFragment, editedFragment]);

export const create = graphql(`
  mutation CreateRoom($input: CreateRoomInput!) {
    outcome: createRoom(input: $input) {
      __typename
      ...Refusal
      ... on RoomPayload {
        change
        node: room {
          ...EditedRoom
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateRoom($input: UpdateRoomInput!) {
    outcome: updateRoom(input: $input) {
      __typename
      ...Refusal
      ... on RoomPayload {
        change
        node: room {
          ...EditedRoom
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedRoom
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteRoom($input: DeleteInput!) {
    outcome: deleteRoom(input: $input) {
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
  query OrganizeRoom($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Room {
        viewerCanUpdate
        ...EditedRoom
      }
    }
  }
`, [organizerFragment, editedFragment]);
