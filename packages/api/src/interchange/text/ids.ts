/** What tells a thing apart, the best first; what is empty does not count. */
export type Ids = readonly (string | number | null | undefined)[];

/** What programs write where they know no id. */
const nothing = /^(?:[-+]?\d*[-+]|[-+]\d+|[0.-]+|n\/?a|none|null|nil|nan|undefined|unknown|false|tba|tbd|\?)$/i;

/** @returns false for 0, a negative number, a dash, a guid of zeros, and words that mean that there is none */
export const isId = (text: string): boolean => text !== '' && !nothing.test(text);

export const idsIn = (ids: Ids): readonly string[] => ids.map((id) => String(id ?? '').trim()).filter(isId);

/** What a file gives as an id, though it is none. */
export const noIdsIn = (ids: Ids): readonly string[] =>
  ids.map((id) => String(id ?? '').trim()).filter((text) => text !== '' && !isId(text));
