import { graphql, type VariablesOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { conflictFragment } from '../conflict.ts';
import { sessionFragment } from './query.ts';

export const createSessionMutation = graphql(
  `
    mutation CreateSession($input: CreateSessionInput!) {
      outcome: createSession(input: $input) {
        __typename
        ...Refusal
        ... on SessionPayload {
          change
          node: session {
            ...EditedSession
          }
          conflicts {
            ...SessionConflict
          }
        }
      }
    }
  `,
  [refusalFragment, sessionFragment, conflictFragment],
);

export const updateSessionMutation = graphql(
  `
    mutation UpdateSession($input: UpdateSessionInput!) {
      outcome: updateSession(input: $input) {
        __typename
        ...Refusal
        ... on SessionPayload {
          change
          node: session {
            ...EditedSession
          }
          conflicts {
            ...SessionConflict
          }
        }
        ... on VersionConflict {
          node: current {
            ...EditedSession
          }
        }
      }
    }
  `,
  [refusalFragment, sessionFragment, conflictFragment],
);

export const deleteSessionMutation = graphql(
  `
    mutation DeleteSession($input: DeleteInput!) {
      outcome: deleteSession(input: $input) {
        __typename
        ...Refusal
        ... on Deletion {
          change
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

type Created = VariablesOf<typeof createSessionMutation>['input'];
export type SessionInput = Omit<Created, 'conference' | 'idempotencyKey' | 'reason'>;
