import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceHead } from '../../conference/head.ts';
import { conferenceParts, figureFragment } from '../../conference/parts.ts';
import { sourceFacts } from '../../conference/source-facts.ts';
import { sourceLink } from '../../conference/source.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { textFragment } from '../../text/text.ts';

/** All that a report to those who gave a grant needs, in one answer. */
export const reportQuery = graphql(
  `
    query ReportPage($conference: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        ...ConferenceHead
        ...ConferenceParts
        figures {
          ...Figure
          breakdown {
            key
            label(languages: $languages) {
              ...Text
            }
            value
          }
        }
        represented: affiliates(roles: [REPRESENTED], first: 100) {
          totalCount
          nodes {
            ...OrganizationLink
          }
        }
        program {
          spokenLanguages
          type {
            slug
            name(languages: $languages) {
              ...Text
            }
          }
        }
        sources {
          ...SourceLink
          ...SourceFacts
        }
      }
    }
  `,
  [conferenceHead, conferenceParts, figureFragment, organizationLink, sourceFacts, sourceLink, textFragment],
);

export type Report = NonNullable<ResultOf<typeof reportQuery>['conference']>;
export type Figure = Report['figures'][number];
export type Source = Report['sources'][number];
export type Session = Report['program'][number];
