import { graphql, type ResultOf } from '@wikicon/schema/client';
import { textFragment } from '../text/text.ts';

/** What names a conference and leads to it. */
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
