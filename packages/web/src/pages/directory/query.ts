import { graphql } from '@wikicon/client';
import { listedPerson } from '../../nouns/listed-person.ts';
import { textFragment } from '../../text/text.ts';

/** Everybody who is listed in some conference, by name, fifty at a time; or those whose names have the words. */
export const directoryQuery = graphql(
  `
    query DirectoryPage($filter: PersonFilter, $after: String, $languages: [LanguageTag!]) {
      people(filter: $filter, first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ListedPerson
            about(languages: $languages) {
              ...Text
            }
          }
        }
      }
    }
  `,
  [listedPerson, textFragment],
);
