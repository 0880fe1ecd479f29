import { graphql, type ResultOf } from '@wikicon/client';

/** The fields that name a person and link to them. */
export const personLink = graphql(`
  fragment PersonLink on Person @_unmask {
    id
    displayName
    url
  }
`);

export type PersonLink = ResultOf<typeof personLink>;
