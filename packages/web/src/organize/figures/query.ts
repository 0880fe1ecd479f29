import { graphql, type ResultOf, type VariablesOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

const figureFragment = graphql(`
  fragment EditedFigure on Figure @_unmask {
    __typename
    id
    version
    metric
    kind
    qualifier
    value
    unit
    currency
    label {
      text
      language
      direction
      isFallback
      translations {
        language
        text
      }
    }
    attributedTo {
      translations {
        language
        text
      }
    }
    note {
      translations {
        language
        text
      }
    }
    breakdown {
      key
      label {
        translations {
          language
          text
        }
      }
      value
    }
    source {
      id
    }
  }
`);

export const figuresQuery = graphql(
  `
    query OrganizeFigures($conference: String!, $languages: [LanguageTag!]) {
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
          id
          title(languages: $languages) {
            ...Text
          }
        }
        figures {
          ...EditedFigure
        }
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, figureFragment],
);

export const createFigureMutation = graphql(
  `
    mutation CreateFigure($input: CreateFigureInput!) {
      outcome: createFigure(input: $input) {
        __typename
        ...Refusal
        ... on FigurePayload {
          change
          node: figure {
            ...EditedFigure
          }
        }
      }
    }
  `,
  [refusalFragment, figureFragment],
);

export const updateFigureMutation = graphql(
  `
    mutation UpdateFigure($input: UpdateFigureInput!) {
      outcome: updateFigure(input: $input) {
        __typename
        ...Refusal
        ... on FigurePayload {
          change
          node: figure {
            ...EditedFigure
          }
        }
        ... on VersionConflict {
          node: current {
            ...EditedFigure
          }
        }
      }
    }
  `,
  [refusalFragment, figureFragment],
);

export const deleteFigureMutation = graphql(
  `
    mutation DeleteFigure($input: DeleteInput!) {
      outcome: deleteFigure(input: $input) {
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

export type Conference = NonNullable<ResultOf<typeof figuresQuery>['conference']>;
export type Figure = ResultOf<typeof figureFragment>;

type Created = VariablesOf<typeof createFigureMutation>['input'];
export type FigureInput = Omit<Created, 'conference' | 'idempotencyKey' | 'reason'>;
