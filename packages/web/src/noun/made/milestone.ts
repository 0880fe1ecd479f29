/** All that forms of Milestone ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */
import { graphql } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

/** The fields that lead from the conference to each of its lists. */
export const paths = [["milestones"]];

const editedFragment = graphql(`
  fragment EditedMilestone on Milestone @_unmask {
    __typename
    id
    version
    viewerCanDelete
    kind
    title {
      text
      language
      translations {
        language
        text
      }
    }
    description {
      text
      language
      translations {
        language
        text
      }
    }
    startsOn
    endsOn
    startsAt
    endsAt
    happenedAt {
      id
      name {
        text
        language
      }
    }
    people {
      id
      displayName
    }
    organizations {
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
  query OrganizeMilestoneList($conference: String!, $languages: [LanguageTag!]) {
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
      milestones {
        ...EditedMilestone
        heading: title(languages: $languages) {
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
  mutation CreateMilestone($input: CreateMilestoneInput!) {
    outcome: createMilestone(input: $input) {
      __typename
      ...Refusal
      ... on MilestonePayload {
        change
        node: milestone {
          ...EditedMilestone
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const update = graphql(`
  mutation UpdateMilestone($input: UpdateMilestoneInput!) {
    outcome: updateMilestone(input: $input) {
      __typename
      ...Refusal
      ... on MilestonePayload {
        change
        node: milestone {
          ...EditedMilestone
        }
      }
      ... on VersionConflict {
        node: current {
          ...EditedMilestone
        }
      }
    }
  }
`, [refusalFragment, editedFragment]);

export const remove = graphql(`
  mutation DeleteMilestone($input: DeleteInput!) {
    outcome: deleteMilestone(input: $input) {
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
  query OrganizeMilestone($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on Milestone {
        viewerCanUpdate
        ...EditedMilestone
      }
    }
  }
`, [organizerFragment, editedFragment]);
