import { graphql } from '@wikicon/client';
import { refusalFragment } from '../form/outcome.ts';
import type { MessageKey } from '../i18n/message.ts';
import type { Framed } from './framed.ts';
import type { Step } from './publication.ts';

export const setProgramPublicationMutation = graphql(
  `
    mutation SetProgramPublication($input: SetProgramPublicationInput!) {
      outcome: setProgramPublication(input: $input) {
        __typename
        ...Refusal
        ... on ConferencePayload {
          node: conference {
            id
            version
            programPublication
          }
        }
        ... on VersionConflict {
          node: current {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);

type ProgramPublication = Framed['programPublication'];

interface ProgramState {
  readonly name: MessageKey;
  readonly status: 'notice' | 'success';
  readonly meaning: MessageKey;
  readonly steps: readonly Step<ProgramPublication>[];
}

/** The states of a program, and the way from each to the other. */
export const programStates: Readonly<Record<ProgramPublication, ProgramState>> = {
  DRAFT: {
    name: 'program-state-draft',
    status: 'notice',
    meaning: 'program-means-draft',
    steps: [{ to: 'PUBLISHED', action: 'program-publish', question: 'program-ask-published' }],
  },
  PUBLISHED: {
    name: 'program-state-published',
    status: 'success',
    meaning: 'program-means-published',
    steps: [{ to: 'DRAFT', action: 'program-take-back', question: 'program-ask-draft' }],
  },
};
