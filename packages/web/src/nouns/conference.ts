import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../text/text.ts';

/** The fields that name a conference and link to it. */
export const conferenceLink = graphql(
  `
    fragment ConferenceLink on Conference @_unmask {
      id
      slug
      name(languages: $languages) {
        ...Text
      }
    }
  `,
  [textFragment],
);

export type ConferenceLink = ResultOf<typeof conferenceLink>;
