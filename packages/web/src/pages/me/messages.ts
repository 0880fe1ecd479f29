import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import type { MessageKey } from '../../i18n/message.ts';
import { conferenceLink } from '../../nouns/conference.ts';

export const messagesQuery = graphql(
  `
    query ViewerMessages($after: String, $languages: [LanguageTag!]) {
      viewer {
        messages(first: 20, after: $after) {
          edges {
            node {
              id
              template
              conference {
                ...ConferenceLink
              }
              person {
                id
                displayName
              }
              note
              sentAt
              isRead
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [conferenceLink],
);

export const markMutation = graphql(
  `
    mutation MarkMessagesRead($input: MarkMessagesReadInput!) {
      outcome: markMessagesRead(input: $input) {
        __typename
        ...Refusal
        ... on MarkMessagesReadPayload {
          unreadMessageCount
        }
      }
    }
  `,
  [refusalFragment],
);

type Messages = NonNullable<NonNullable<ResultOf<typeof messagesQuery>['viewer']>['messages']>;

export type Message = Messages['edges'][number]['node'];

interface Wording {
  readonly said: MessageKey;
  /** The page on which something can be done about it. */
  readonly page?: { readonly to: string; readonly label: MessageKey };
}

/** Each template in the words of the interface. */
export const wordings: Readonly<Record<Message['template'], Wording>> = {
  MERGE_PROPOSED: {
    said: 'messages-merge-proposed',
    page: { to: '/me/conferences', label: 'messages-merge-answer' },
  },
  CONFERENCE_HIDDEN: { said: 'messages-conference-hidden' },
  CONFERENCE_UNHIDDEN: { said: 'messages-conference-unhidden' },
};
