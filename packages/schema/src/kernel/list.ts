/** Declares the most entries of a list that comes in. The server refuses more before it looks at any of them. */
export const maxItems = (most: number) => ({ extensions: { maxItems: most } });

/** The same, and says so in the description. */
export const atMost = (most: number, description: string) => ({
  description: `${description.slice(0, -1)}; at most ${most}.`,
  ...maxItems(most),
});

/** An argument or input field of GraphQL, as far as this file reads it. */
interface Extended {
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** @returns the most entries that an argument or input field takes, or null where it takes no list */
export const maxItemsOf = ({ extensions }: Extended): number | null =>
  (extensions['maxItems'] as number | undefined) ?? null;

/** Words of an enum, or languages of a reader, best first: more are not worth telling apart. */
export const maxWords = 20;

/** Nodes by their ids or slugs: as many as stand on the largest page. */
export const maxNames = 100;

/** Languages of one text: more than any conference has translated one into. */
export const maxTranslations = 20;
