import { graphql } from '@wikicon/client';
import { conferenceLink } from '../../nouns/conference.ts';
import { listedPerson } from '../../nouns/listed-person.ts';
import { textFragment, textsFragment } from '../../text/text.ts';

const conferencePage = graphql(
  `
    fragment SeriesConferencePage on ConferenceConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...ConferenceLink
          edition
          startsOn
          endsOn
          city(languages: $languages) {
            ...Text
          }
        }
      }
    }
  `,
  [conferenceLink, textFragment],
);

const peoplePage = graphql(
  `
    fragment SeriesPeoplePage on SeriesPersonConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        conferences {
          ...ConferenceLink
        }
        node {
          ...ListedPerson
        }
      }
    }
  `,
  [conferenceLink, listedPerson],
);

export const seriesQuery = graphql(
  `
    query SeriesPage($slug: String!, $languages: [LanguageTag!]) {
      series(slug: $slug) {
        id
        name(languages: $languages) {
          ...Texts
        }
        area(languages: $languages) {
          ...Text
        }
        wikidataId
        conferences(first: 20) {
          ...SeriesConferencePage
        }
        people(first: 50) {
          ...SeriesPeoplePage
        }
      }
    }
  `,
  [conferencePage, peoplePage, textFragment, textsFragment],
);

export const moreConferencesQuery = graphql(
  `
    query MoreSeriesConferences($slug: String!, $after: String!, $languages: [LanguageTag!]) {
      series(slug: $slug) {
        conferences(first: 20, after: $after) {
          ...SeriesConferencePage
        }
      }
    }
  `,
  [conferencePage],
);

export const morePeopleQuery = graphql(
  `
    query MoreSeriesPeople($slug: String!, $after: String!, $languages: [LanguageTag!]) {
      series(slug: $slug) {
        people(first: 50, after: $after) {
          ...SeriesPeoplePage
        }
      }
    }
  `,
  [peoplePage],
);
