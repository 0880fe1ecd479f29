/** All that forms of Statement ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["statements"]];

const editedFragment = graphql(`
  fragment EditedStatement on Statement @_unmask {
    __typename
    id
    version
    viewerCanDelete
    kind
    body {
      text
      language
      translations {
        language
        text
      }
    }
    person {
      id
      displayName
    }
    attributedTo {
      text
      language
      translations {
        language
        text
      }
    }
    source {
      id
      title {
        text
        language
      }
    }
  }
`);

export const list = graphql(`
  query OrganizeStatementList($conference: String!, $languages: [LanguageTag!]) {
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
      statements {
        ...EditedStatement
        heading: body(languages: $languages) {
          text
          language
          direction
          isFallback
        }
      }
    }
  }
`, [textFragment, organizerFragment, organizedFragment, editedFragment]);

export const create = graphql(`
  mutation CreateStatement($input: CreateStatementInput!) {
    outcome: createStatement(input: $input) {
      __typename
      ...Refusal
      ... on StatementPayload {
        change
        node: statement {
          ...EditedStatement
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateStatement($input: UpdateStatementInput!) {
    outcome: updateStatement(input: $input) {
      __typename
      ...Refusal
      ... on StatementPayload {
        change
        node: statement {
          ...EditedStatement
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedStatement
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteStatement($input: DeleteInput!) {
    outcome: deleteStatement(input: $input) {
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
  query OrganizeStatement($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Statement {
        viewerCanUpdate
        ...EditedStatement
      }
    }
  }
`, [organizerFragment, editedFragment]);
