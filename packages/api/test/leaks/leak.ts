/** A leak of a kind that some system of the field really had, as places of the source that are written otherwise. */
export interface Leak {
  /** Its number in the list of leaks that the two worlds are held against, and what would be told. */
  readonly name: string;
  /** Below src/. */
  readonly file: string;
  /** Texts that occur there once, and their replacements. */
  readonly places: readonly (readonly [from: string, to: string])[];
  readonly found: FoundBy;
}

/** The test that fails for it, and where that compares answers, the question whose answer tells. */
export interface FoundBy {
  readonly file: string;
  readonly title: string;
  readonly question?: RegExp;
}

export const worlds = 'test/worlds/two-worlds.test.ts';

/** A question that is answered otherwise where there is something hidden. */
export const changes = (question: RegExp): FoundBy => ({
  file: worlds,
  title: 'All of it changes nothing for stranger',
  question,
});
