import { graphql, type ResultOf } from '@wikicon/client';
import { pictureFragment } from '../../nouns/picture.ts';
import { textFragment } from '../../text/text.ts';

/** The conferences to choose from, the latest first: one range of rows, however much is held at each. */
export const conferencesQuery = graphql(
  `
    query Conferences($languages: [LanguageTag!]) {
      conferences(first: 50) {
        nodes {
          id
          slug
          name(languages: $languages) {
            ...Text
          }
          summary(languages: $languages) {
            ...Text
          }
          city(languages: $languages) {
            ...Text
          }
          status
          startsOn
          endsOn
          timeZone
          workingLanguages
          picture {
            ...Picture
          }
        }
      }
    }
  `,
  [pictureFragment, textFragment],
);

/** The numbers of a card, from the digest of its conference; asked for when the card comes into sight. */
export const countsQuery = graphql(`
  query ConferenceCounts($conferences: [String!]!) {
    sessions(first: 1, conferences: { slugs: $conferences }) {
      totalCount
    }
    people(first: 1, filter: { conferences: $conferences }) {
      totalCount
    }
  }
`);

/** The sessions that end after a time, by their starts: those that are on, and those that are next. */
export const onNowQuery = graphql(
  `
    query OnNow($conferences: [String!]!, $from: DateTime!, $languages: [LanguageTag!]) {
      sessions(first: 12, conferences: { slugs: $conferences }, filter: { endsAfter: $from }) {
        nodes {
          id
          title(languages: $languages) {
            ...Text
          }
          status
          slot {
            startsAt
            endsAt
            room {
              name(languages: $languages) {
                ...Text
              }
            }
          }
        }
      }
    }
  `,
  [textFragment],
);

export type Listed = ResultOf<typeof conferencesQuery>['conferences']['nodes'][number];
export type OnNow = ResultOf<typeof onNowQuery>['sessions']['nodes'][number];
