import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceHead } from '../../conference/head.ts';
import { participantPage } from '../../nouns/participant.ts';
import { textFragment } from '../../text/text.ts';

/** The nodes of a conference and the edges between them, in one answer: people by name, sessions by start. */
export const graphQuery = graphql(
  `
    query GraphPage($conference: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        ...ConferenceHead
        people(first: 100) {
          ...ParticipantPage
        }
        program {
          id
          url
          title(languages: $languages) {
            ...Text
          }
          speakers(first: 20) {
            nodes {
              id
            }
          }
        }
        committees {
          id
          name(languages: $languages) {
            ...Text
          }
          members(first: 100) {
            nodes {
              id
            }
          }
        }
      }
    }
  `,
  [conferenceHead, textFragment, participantPage],
);

export type Conference = NonNullable<ResultOf<typeof graphQuery>['conference']>;
export type Session = Conference['program'][number];
export type Committee = Conference['committees'][number];
