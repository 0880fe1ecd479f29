/** The ids that tell a thing apart, the best first; empty ones do not count. */
export type Ids = readonly (string | number | null | undefined)[];

/** The texts that programs write where they know no id. */
const nothing = /^(?:[-+]?\d*[-+]|[-+]\d+|[0.-]+|n\/?a|none|null|nil|nan|undefined|unknown|false|tba|tbd|\?)$/i;

/** @returns false for 0, a negative number, a dash, a guid of zeros, and words that mean that there is none */
export const isId = (text: string): boolean => text !== '' && !nothing.test(text);

export const idsIn = (ids: Ids): readonly string[] => ids.map((id) => String(id ?? '').trim()).filter(isId);

/** The texts that a file gives as ids, though they are none. */
export const noIdsIn = (ids: Ids): readonly string[] =>
  ids.map((id) => String(id ?? '').trim()).filter((text) => text !== '' && !isId(text));
