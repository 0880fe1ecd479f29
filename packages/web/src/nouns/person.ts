import { graphql, type ResultOf } from '@wikicon/schema/client';

/** What names a person and leads to them. */
export const personLink = graphql(`
  fragment PersonLink on Person @_unmask {
    id
    displayName
    url
  }
`);

export type PersonLink = ResultOf<typeof personLink>;
