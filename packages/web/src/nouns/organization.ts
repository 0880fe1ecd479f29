import { graphql, type ResultOf } from '@wikicon/client';
import { pictureFragment } from './picture.ts';
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

/** The same with its logo, for lists; the logo costs a read of the organization itself. */
export const listedOrganization = graphql(
  `
    fragment ListedOrganization on Organization @_unmask {
      ...OrganizationLink
      logo {
        ...Picture
      }
    }
  `,
  [organizationLink, pictureFragment],
);

export type OrganizationLink = ResultOf<typeof organizationLink>;
