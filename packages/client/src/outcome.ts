/** The answer of a field that says of which type it is. */
export interface Named {
  readonly __typename: string;
}

/** The types of what was written; every other type says why it was not. */
type Written = { readonly __typename: 'Deletion' | `${string}Payload` };

/**
 * What became of a mutation: `done` with its payload, or the type of the refusal, with what was asked of it. In each
 * case but `done`, nothing was written.
 */
export type Outcome<Field extends Named> =
  | { readonly kind: 'done'; readonly payload: Extract<Field, Written> }
  | Refused<Exclude<Field, Written>>;

type Refused<Field> = Field extends Named ? Field & { readonly kind: Field['__typename'] } : never;

/** @param data of a mutation with one field */
export function outcomeOf<Field extends Named>(data: Readonly<Record<string, Field>>): Outcome<Field> {
  const field = Object.values(data)[0]!;
  const kind = field.__typename;
  const isDone = kind === 'Deletion' || kind.endsWith('Payload');
  return (isDone ? { kind: 'done', payload: field } : { ...field, kind }) as Outcome<Field>;
}
