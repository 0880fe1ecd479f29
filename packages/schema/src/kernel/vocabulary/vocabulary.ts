/** A closed set of values, by its name in the schema, with a sentence for each. */
export interface Vocabulary<Word extends string = string> {
  readonly kind: 'Vocabulary';
  readonly name: string;
  readonly description: string;
  readonly words: Readonly<Record<Word, string>>;
}

export const vocabulary = <Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): Vocabulary<Word> => ({ kind: 'Vocabulary', name, description, words });
