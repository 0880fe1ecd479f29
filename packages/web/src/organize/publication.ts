import { graphql } from '@wikicon/client';
import { refusalFragment } from '../form/outcome.ts';
import type { MessageKey } from '../i18n/message.ts';
import type { Framed } from './framed.ts';

export const setPublicationMutation = graphql(
  `
    mutation SetPublication($input: SetPublicationInput!) {
      outcome: setPublication(input: $input) {
        __typename
        ...Refusal
        ... on ConferencePayload {
          node: conference {
            id
            version
            publication
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

type Publication = Framed['publication'];

/** A way from one state to another, and what it asks before. */
export interface Step<To extends string> {
  readonly to: To;
  readonly action: MessageKey;
  readonly question: MessageKey;
}

/** The ways from each state. */
export const steps: Readonly<Record<Publication, readonly Step<Publication>[]>> = {
  DRAFT: [{ to: 'PUBLISHED', action: 'publication-publish', question: 'publication-ask-published' }],
  PUBLISHED: [
    { to: 'ARCHIVED', action: 'publication-archive', question: 'publication-ask-archived' },
    { to: 'DRAFT', action: 'publication-take-back', question: 'publication-ask-draft' },
  ],
  ARCHIVED: [{ to: 'PUBLISHED', action: 'publication-open-again', question: 'publication-ask-open' }],
};
