import { graphql } from '@wikicon/client';

/** An organization that somebody stands for, as a form shows it. */
export const representedFragment = graphql(`
  fragment Represented on Organization @_unmask {
    id
    name {
      text
      language
    }
  }
`);
