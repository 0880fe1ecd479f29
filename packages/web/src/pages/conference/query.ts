import { graphql, type ResultOf } from '@wikicon/client';
import { conferenceHead } from '../../conference/head.ts';
import { conferenceParts, figureFragment } from '../../conference/parts.ts';
import { mediaPage } from '../../media/query.ts';
import { conferenceLink } from '../../nouns/conference.ts';
import { organizationLink } from '../../nouns/organization.ts';
import { personLink } from '../../nouns/person.ts';
import { pictureFragment } from '../../nouns/picture.ts';
import { textFragment } from '../../text/text.ts';

/** All that the page of a conference tells, in one answer: who made it, how it came about, what came of it. */
export const conferenceQuery = graphql(
  `
    query ConferencePage($conference: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        id
        ...ConferenceHead
        picture {
          ...Picture
        }
        ...ConferenceParts
        summary(languages: $languages) {
          ...Text
        }
        milestones {
          id
          title(languages: $languages) {
            ...Text
          }
          description(languages: $languages) {
            ...Text
          }
          startsOn
          endsOn
          happenedAt {
            ...ConferenceLink
          }
          people {
            ...PersonLink
          }
          organizations {
            ...OrganizationLink
          }
        }
        figures {
          ...Figure
        }
        media(first: 20) {
          ...MediaPage
        }
        exports {
          format
          url
        }
      }
    }
  `,
  [
    conferenceHead,
    conferenceParts,
    conferenceLink,
    figureFragment,
    mediaPage,
    organizationLink,
    personLink,
    pictureFragment,
    textFragment,
  ],
);

export type Conference = NonNullable<ResultOf<typeof conferenceQuery>['conference']>;
export type Milestone = Conference['milestones'][number];
export type Export = Conference['exports'][number];
