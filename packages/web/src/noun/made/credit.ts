/** All that forms of Credit ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["credits"]];

const editedFragment = graphql(`
  fragment EditedCredit on Credit @_unmask {
    __typename
    id
    version
    viewerCanDelete
    role
    recipient {
      ... on Person {
        id
        displayName
      }
      ... on Affiliate {
        id
        name {
          text
          language
        }
      }
      ... on Institution {
        id
        name {
          text
          language
        }
      }
      ... on Committee {
        id
        name {
          text
          language
        }
      }
    }
    text {
      text
      language
      translations {
        language
        text
      }
    }
    works {
      id
      caption {
        text
        language
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
  query OrganizeCreditList($conference: String!, $languages: [LanguageTag!]) {
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
      credits {
        ...EditedCredit
        heading: text(languages: $languages) {
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
  mutation CreateCredit($input: CreateCreditInput!) {
    outcome: createCredit(input: $input) {
      __typename
      ...Refusal
      ... on CreditPayload {
        change
        node: credit {
          ...EditedCredit
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateCredit($input: UpdateCreditInput!) {
    outcome: updateCredit(input: $input) {
      __typename
      ...Refusal
      ... on CreditPayload {
        change
        node: credit {
          ...EditedCredit
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedCredit
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteCredit($input: DeleteInput!) {
    outcome: deleteCredit(input: $input) {
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
  query OrganizeCredit($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Credit {
        viewerCanUpdate
        ...EditedCredit
      }
    }
  }
`, [organizerFragment, editedFragment]);
