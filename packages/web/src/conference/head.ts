import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../text/text.ts';

/** The data at the top of every page of a conference. */
export const conferenceHead = graphql(
  `
    fragment ConferenceHead on Conference @_unmask {
      name(languages: $languages) {
        ...Text
      }
      city(languages: $languages) {
        ...Text
      }
      status
      publication
      programPublication
      viewerRoles
      startsOn
      endsOn
    }
  `,
  [textFragment],
);

export type ConferenceHead = ResultOf<typeof conferenceHead>;
