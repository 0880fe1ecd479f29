import { graphql, type ResultOf } from '@wikicon/client';
import { message, type MessageKey } from '../i18n/message.ts';
import { partialRange } from '../i18n/time.ts';
import { textFragment } from '../text/text.ts';
import { listedOrganization } from './organization.ts';

/** The affiliations of a person: the organization, the role, and the time. */
export const affiliationPage = graphql(
  `
    fragment AffiliationPage on PersonAffiliationConnection @_unmask {
      edges {
        role
        title(languages: $languages) {
          ...Text
        }
        since
        until
        node {
          ...ListedOrganization
        }
      }
    }
  `,
  [listedOrganization, textFragment],
);

export type Affiliation = Pick<ResultOf<typeof affiliationPage>['edges'][number], 'role' | 'title' | 'since' | 'until'>;

const roles: Readonly<Record<NonNullable<Affiliation['role']>, MessageKey>> = {
  BOARD_MEMBER: 'affiliation-board-member',
  MEMBER: 'affiliation-member',
  STAFF: 'affiliation-staff',
};

/** Their place there; null when no source states it. */
export const affiliationRole = ({ role }: Pick<Affiliation, 'role'>): string | null => role && message(roles[role]);

/** Returns the known beginning and end, or null. Without an end it may last or not, and nothing is said of it. */
export function affiliationTime({ since, until }: Pick<Affiliation, 'since' | 'until'>): string | null {
  if (since !== null && until !== null) return partialRange(since, until);
  if (since !== null) return message('affiliation-since', partialRange(since, since)!);
  if (until !== null) return message('affiliation-until', partialRange(until, until)!);
  return null;
}
