import { graphql, type ResultOf } from '@wikicon/client';

/** A picture of Commons with what its license asks to be told of it. */
export const pictureFragment = graphql(`
  fragment Picture on CommonsPicture @_unmask {
    author
    license {
      name
      url
    }
    pageUrl
  }
`);

export type Picture = ResultOf<typeof pictureFragment>;

/** The first letters of the first and the last word of a name, in place of a picture. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = (word: string | undefined) => (word === undefined ? '' : (Array.from(word)[0] ?? ''));
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')).toUpperCase();
}
