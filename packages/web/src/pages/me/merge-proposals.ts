import { graphql } from '@wikicon/client';

export const mergeProposalsQuery = graphql(`
  query MergeProposals($languages: [LanguageTag!]) {
    viewer {
      mergeProposals {
        id
        displayName
        username
        reason
        conferences {
          id
          name(languages: $languages) {
            text
          }
        }
      }
    }
  }
`);

export const answerMutation = graphql(`
  mutation AnswerMergeProposal($input: AnswerMergeProposalInput!) {
    outcome: answerMergeProposal(input: $input) {
      __typename
      ... on MergePayload {
        state
      }
    }
  }
`);
