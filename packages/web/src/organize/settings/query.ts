import { graphql } from '@wikicon/client';
import { textFragment } from '../../text/text.ts';
import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';
import { editedConferenceFragment } from '../conference.ts';

export const settingsQuery = graphql(
  `
    query OrganizeSettings($conference: String!, $languages: [LanguageTag!]) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
        hiddenReason
        name(languages: $languages) {
          ...Text
        }
      }
      edited: conference(slug: $conference) {
        ...EditedConference
      }
    }
  `,
  [textFragment, organizerFragment, organizedFragment, editedConferenceFragment],
);
