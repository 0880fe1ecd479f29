/** Two people's versions of the same beginning. Values are compared as the API takes them. */
interface Versions<Draft> {
  readonly start: Draft;
  readonly mine: Draft;
  readonly theirs: Draft;
}

export interface Merged<Draft> {
  /** Both changes; where they differ in one field, mine. */
  readonly draft: Draft;
  /** Fields that only they changed. */
  readonly taken: readonly Field<Draft>[];
  /** Fields that both changed, and not alike. */
  readonly disputed: readonly Field<Draft>[];
}

export type Field<Draft> = keyof Draft & string;

/** Merges field by field: each comes from whoever changed it. */
export function merge<Draft extends object>(
  { start, mine, theirs }: Versions<Draft>,
  inputOf: (draft: Draft) => { readonly [Name in Field<Draft>]: unknown },
): Merged<Draft> {
  const [before, my, their] = [inputOf(start), inputOf(mine), inputOf(theirs)];
  const fields = Object.keys(start) as Field<Draft>[];
  const mineToo = fields.filter((field) => !isSame(my[field], before[field]));
  const taken = fields.filter((field) => !mineToo.includes(field) && !isSame(their[field], before[field]));
  return {
    draft: copy({ ...theirs, ...Object.fromEntries(mineToo.map((field) => [field, mine[field]])) }),
    taken,
    disputed: mineToo.filter((field) => !isSame(their[field], before[field]) && !isSame(their[field], my[field])),
  };
}

/** The fields of an input that are not as they were. */
export const difference = <Input extends object>(before: Input, after: Input): Partial<Input> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => !isSame(value, before[field as keyof Input])),
  ) as Partial<Input>;

/** Drafts are plain data, and a copy shares nothing with what the page edits. */
export const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
