import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../text/text.ts';
import { conferenceLink } from './conference.ts';

/** The fields that name a session and link to it. */
export const sessionLink = graphql(
  `
    fragment SessionLink on Session @_unmask {
      id
      title(languages: $languages) {
        ...Text
      }
    }
  `,
  [textFragment],
);

/** A session in lists of several conferences. */
export const listedSession = graphql(
  `
    fragment ListedSession on Session @_unmask {
      ...SessionLink
      status
      slot {
        day
      }
      conference {
        ...ConferenceLink
      }
    }
  `,
  [sessionLink, conferenceLink],
);

export type SessionLink = ResultOf<typeof sessionLink>;
export type ListedSession = ResultOf<typeof listedSession>;
