import { graphql } from '@wikicon/client';
import { personLink } from './person.ts';
import { pictureFragment } from './picture.ts';

/** A person in a list that shows what they look like. */
export const listedPerson = graphql(
  `
    fragment ListedPerson on Person @_unmask {
      ...PersonLink
      username
      picture {
        ...Picture
      }
    }
  `,
  [personLink, pictureFragment],
);
