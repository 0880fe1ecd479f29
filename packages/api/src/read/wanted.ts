import { unfinished } from '../indexing/transliteration.ts';

/** A word that is looked for. */
export interface Wanted {
  readonly folded: string;
  /** In Latin letters; two where they are read in two ways. */
  readonly spellings: readonly string[];
  /** The beginnings under which it is found, whoever spelled it. */
  readonly skeletons: readonly string[];
}

export const wantedOf = (folded: string, spellings: readonly string[]): Wanted => ({
  folded,
  spellings,
  skeletons: [...new Set(spellings.flatMap(unfinished))],
});
