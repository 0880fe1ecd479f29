import { graphql, type ResultOf, type VariablesOf } from '@wikicon/client';
import { sourceFacts } from '../../conference/source-facts.ts';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

const sourceFragment = graphql(
  `
    fragment EditedSource on Source @_unmask {
      __typename
      id
      version
      url
      ...SourceFacts
      title {
        text
        language
        direction
        isFallback
        translations {
          language
          text
        }
      }
    }
  `,
  [sourceFacts],
);

export const sourcesQuery = graphql(
  `
    query OrganizeSources($conference: String!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
        name(languages: $languages) {
          ...Text
        }
        workingLanguages
        interpretationLanguages
        sources {
          ...EditedSource
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, sourceFragment],
);

export const createSourceMutation = graphql(
  `
    mutation CreateSource($input: CreateSourceInput!) {
      outcome: createSource(input: $input) {
        __typename
        ...Refusal
        ... on SourcePayload {
          node: source {
            ...EditedSource
          }
        }
      }
    }
  `,
  [refusalFragment, sourceFragment],
);

export const updateSourceMutation = graphql(
  `
    mutation UpdateSource($input: UpdateSourceInput!) {
      outcome: updateSource(input: $input) {
        __typename
        ...Refusal
        ... on SourcePayload {
          node: source {
            ...EditedSource
          }
        }
        ... on VersionConflict {
          node: current {
            ...EditedSource
          }
        }
      }
    }
  `,
  [refusalFragment, sourceFragment],
);

export const deleteSourceMutation = graphql(
  `
    mutation DeleteSource($input: DeleteInput!) {
      outcome: deleteSource(input: $input) {
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

export type Conference = NonNullable<ResultOf<typeof sourcesQuery>['conference']>;
export type Source = ResultOf<typeof sourceFragment>;

type Created = VariablesOf<typeof createSourceMutation>['input'];
export type SourceInput = Omit<Created, 'conference' | 'idempotencyKey' | 'reason'>;
