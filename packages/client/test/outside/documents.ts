import { graphql } from '@wikicon/client';

export const createConference = graphql(`
  mutation CreateConference($input: CreateConferenceInput!) {
    createConference(input: $input) {
      __typename
      ... on ConferencePayload {
        conference {
          id
          version
        }
      }
      ... on WriteError {
        message
      }
    }
  }
`);

export const createTopic = graphql(`
  mutation CreateTopic($input: CreateTopicInput!) {
    createTopic(input: $input) {
      __typename
      ... on TopicPayload {
        topic {
          id
          version
        }
      }
      ... on InvalidInput {
        problems {
          field
          rule
        }
      }
      ... on WriteError {
        message
      }
    }
  }
`);

export const updateTopic = graphql(`
  mutation UpdateTopic($input: UpdateTopicInput!) {
    updateTopic(input: $input) {
      __typename
      ... on VersionConflict {
        version
        current {
          id
        }
      }
      ... on NotFound {
        id
      }
      ... on WriteError {
        message
      }
    }
  }
`);

export const deleteTopic = graphql(`
  mutation DeleteTopic($input: DeleteInput!) {
    deleteTopic(input: $input) {
      __typename
      ... on Deletion {
        deletedId
      }
      ... on StillReferenced {
        by {
          id
        }
      }
    }
  }
`);

export const createVenue = graphql(`
  mutation CreateVenue($input: CreateVenueInput!) {
    createVenue(input: $input) {
      __typename
      ... on VenuePayload {
        venue {
          id
        }
      }
    }
  }
`);

export const createRoom = graphql(`
  mutation CreateRoom($input: CreateRoomInput!) {
    createRoom(input: $input) {
      __typename
      ... on RoomPayload {
        room {
          id
        }
      }
    }
  }
`);

export const createSession = graphql(`
  mutation CreateSession($input: CreateSessionInput!) {
    createSession(input: $input) {
      __typename
      ... on SessionPayload {
        session {
          id
        }
      }
    }
  }
`);

export const setPublication = graphql(`
  mutation Publish($input: SetPublicationInput!) {
    setPublication(input: $input) {
      __typename
      ... on BlockingConflicts {
        conflicts {
          rule
        }
      }
    }
  }
`);
