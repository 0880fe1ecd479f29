import { graphql, type ResultOf } from '@wikicon/schema/client';
import { textFragment } from '../text/text.ts';

/** What names an affiliate or an institution and leads to it. */
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
