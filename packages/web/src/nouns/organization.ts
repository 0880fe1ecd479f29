import { graphql, type ResultOf } from '@wikicon/client';
import { textFragment } from '../text/text.ts';

/** The fields that name an affiliate or an institution and link to it. */
export const organizationLink = graphql(
  `
    fragment OrganizationLink on Organization @_unmask {
      id
      slug
      url
      name(languages: $languages) {
        ...Text
      }
    }
  `,
  [textFragment],
);

export type OrganizationLink = ResultOf<typeof organizationLink>;
