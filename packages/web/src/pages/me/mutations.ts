import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { editedPersonFragment } from './query.ts';

export const updatePersonMutation = graphql(
  `
    mutation UpdateOwnPerson($input: UpdatePersonInput!) {
      outcome: updatePerson(input: $input) {
        __typename
        ...Refusal
        ... on PersonPayload {
          change
          node: person {
            ...OwnPerson
          }
        }
        ... on VersionConflict {
          node: current {
            ...OwnPerson
          }
        }
      }
    }
  `,
  [refusalFragment, editedPersonFragment],
);

export const setListingMutation = graphql(
  `
    mutation SetListing($input: SetListingInput!) {
      outcome: setListing(input: $input) {
        __typename
        ...Refusal
        ... on ParticipationPayload {
          isListed
        }
      }
    }
  `,
  [refusalFragment],
);

export const erasePersonMutation = graphql(
  `
    mutation ErasePerson($input: DeleteInput!) {
      outcome: erasePerson(input: $input) {
        __typename
        ...Refusal
        ... on Deletion {
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

export const createTokenMutation = graphql(
  `
    mutation CreateAccessToken($input: CreateAccessTokenInput!) {
      outcome: createAccessToken(input: $input) {
        __typename
        ...Refusal
        ... on AccessTokenPayload {
          token
          accessToken {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);

export const revokeTokenMutation = graphql(
  `
    mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
      outcome: revokeAccessToken(input: $input) {
        __typename
        ...Refusal
        ... on Deletion {
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

export const signOutDeviceMutation = graphql(
  `
    mutation SignOutDevice($input: SignOutDeviceInput!) {
      outcome: signOutDevice(input: $input) {
        __typename
        ...Refusal
        ... on Deletion {
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

export const signOutMutation = graphql(
  `
    mutation SignOutEverywhere {
      outcome: signOutEverywhere {
        __typename
        ...Refusal
        ... on SignOutPayload {
          endedCount
        }
      }
    }
  `,
  [refusalFragment],
);
