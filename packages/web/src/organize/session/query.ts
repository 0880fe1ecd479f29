import { graphql, type ResultOf, type VariablesOf } from '@wikicon/schema/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../rights.ts';

/** All that a form of a session holds, with texts in every language. */
const sessionFragment = graphql(`
  fragment EditedSession on Session @_unmask {
    __typename
    id
    version
    conference {
      id
    }
    title {
      text
      translations {
        language
        text
      }
    }
    isTitleDescriptive
    abstract {
      translations {
        language
        text
      }
    }
    type {
      id
    }
    topics {
      id
    }
    status
    spokenLanguages
    interpretationLanguages
    slot {
      startsAt
      endsAt
      room {
        id
      }
    }
    speakers(first: 30) {
      edges {
        role
        representing {
          id
          name {
            text
            language
          }
        }
        node {
          id
          displayName
        }
      }
    }
    unnamedSpeakerCount
    expectedAttendance
  }
`);

const conflictFragment = graphql(
  `
    fragment SessionConflict on Conflict @_unmask {
      rule
      severity
      startsAt
      endsAt
      person {
        displayName
      }
      room {
        name {
          ...Text
        }
      }
      sessions {
        id
        title {
          ...Text
        }
      }
    }
  `,
  [textFragment],
);

/** A session, or none yet, with all that can be chosen for it. */
export const sessionPageQuery = graphql(
  `
    query OrganizeSession($conference: String!, $session: ID!, $isNew: Boolean!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      session: node(id: $session) @skip(if: $isNew) {
        ...EditedSession
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
        startsOn
        endsOn
        timeZone
        workingLanguages
        interpretationLanguages
        sessionTypes {
          id
          name(languages: $languages) {
            ...Text
          }
          maxDurationMinutes
        }
        topics {
          id
          name(languages: $languages) {
            ...Text
          }
        }
        venues {
          id
          name(languages: $languages) {
            ...Text
          }
          rooms {
            id
            name(languages: $languages) {
              ...Text
            }
            capacity
          }
        }
        conflicts {
          ...SessionConflict
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, sessionFragment, conflictFragment],
);

export const createSessionMutation = graphql(
  `
    mutation CreateSession($input: CreateSessionInput!) {
      outcome: createSession(input: $input) {
        __typename
        ...Refusal
        ... on SessionPayload {
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
          deletedId
        }
      }
    }
  `,
  [refusalFragment],
);

export type Session = ResultOf<typeof sessionFragment>;
export type SessionConflict = ResultOf<typeof conflictFragment>;
export type Conference = NonNullable<ResultOf<typeof sessionPageQuery>['conference']>;

type Created = VariablesOf<typeof createSessionMutation>['input'];
export type SessionInput = Omit<Created, 'conference' | 'idempotencyKey' | 'reason'>;
