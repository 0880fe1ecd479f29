import type { Operation, Variables } from './document.ts';

/** Gives the reader's languages to a document that asks for them, where none are given. */
export const withLanguages = (variables: Variables, { types }: Operation, languages: readonly string[]): Variables =>
  'languages' in types && variables['languages'] == null && languages.length > 0
    ? { ...variables, languages }
    : variables;

/** The inputs that take an idempotency key: all of mutations, but for those of access tokens. */
export const isKeyed = (type: string | undefined): boolean =>
  /^((Answer|Create|Hide|Unhide|Merge|Set|Undo|Update)(?!AccessToken)\w+|Delete)Input$/.test(type ?? '');

interface Input {
  readonly idempotencyKey?: string | null;
}

/**
 * Gives each input of a mutation a key, by which the server does it once however often it is sent; one that is given
 * stays.
 */
export const withKeys = (variables: Variables, { types }: Operation): Variables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (!isKeyed(types[name])) return [name, value];
      const input = value as Input;
      return [name, { ...input, idempotencyKey: input.idempotencyKey ?? newKey() }];
    }),
  );

/** Whether an operation may be sent again when its answer was lost. */
export function isRepeatable(variables: Variables, { isMutation, types }: Operation): boolean {
  if (!isMutation) return true;
  const inputs = Object.keys(types).filter((name) => types[name]!.endsWith('Input'));
  return (
    inputs.some((name) => (variables[name] as Input | undefined)?.idempotencyKey != null) &&
    !inputs.some((name) => types[name]!.endsWith('AccessTokenInput'))
  );
}

/** A random name; also outside of secure contexts, where browsers have no `randomUUID`. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
