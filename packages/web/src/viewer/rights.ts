import { graphql, type ResultOf } from '@wikicon/client';

/** The data that every page of the organizers asks for: the viewer, and their roles in the conference. */
export const organizedFragment = graphql(`
  fragment Organized on Conference @_unmask {
    id
    slug
    version
    publication
    programPublication
    viewerRoles
  }
`);

export const organizerFragment = graphql(`
  fragment Organizer on Viewer @_unmask {
    isAdministrator
  }
`);

/** The viewer's rights in a conference whose page they read. */
export const rightsQuery = graphql(
  `
    query OrganizeRights($conference: String!) {
      viewer {
        ...Organizer
      }
      conference(slug: $conference) {
        ...Organized
      }
    }
  `,
  [organizerFragment, organizedFragment],
);

type Roles = Pick<ResultOf<typeof organizedFragment>, 'viewerRoles'>;

export type Right = 'organizes' | 'makesProgram';

/** The rights of a viewer, as docs/authority.md has them. */
export function rightsOf(
  viewer: ResultOf<typeof organizerFragment> | null,
  { viewerRoles }: Roles,
): Readonly<Record<Right, boolean>> {
  const organizes = viewer !== null && (viewer.isAdministrator || viewerRoles.includes('ORGANIZER'));
  return { organizes, makesProgram: organizes || viewerRoles.includes('PROGRAM') };
}
