import { graphql } from '@wikicon/client';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';

export const importQuery = graphql(
  `
    query OrganizeImport($conference: String!, $languages: [LanguageTag!]) {
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
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment],
);
