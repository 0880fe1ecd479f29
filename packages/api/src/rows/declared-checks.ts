import type { DeclaredField, DeclaredFields, IdPrefix, Kind, ShownFields } from '@wikicon/schema';
import {
  flag,
  instant,
  list,
  nullable,
  number,
  optional,
  text,
  word,
  type Check,
  type Fields,
} from '../dynamo/shape.ts';
import { bareSnapshot, byPrefix, id, localized, picture } from './checks.ts';

/** A check, whatever it is for. */
type AnyCheck = (value: unknown) => string | null;

/** The checks of what a row holds of each kind of node that its noun names; of a missing kind, the id alone. */
export type NamedChecks = { readonly [Prefix in IdPrefix]?: AnyCheck };

/** The check of each field that everybody reads who sees the node, as the noun is declared. */
export const shownChecks = <Of extends DeclaredFields>(fields: Of, named: NamedChecks = {}): Fields<ShownFields<Of>> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { kind, read }]) => kind !== 'other' && read === null)
      .map(([name, field]) => [name, checkOf(field, named)]),
  ) as Fields<ShownFields<Of>>;

/** The check of one field; a text, where its kind says no more. */
export function checkOf({ kind, input, to, isNullable }: DeclaredField, named: NamedChecks = {}): Check<unknown> {
  const ofKind: Readonly<Partial<Record<Kind, () => AnyCheck>>> = {
    line: () => localized,
    prose: () => localized,
    instant: () => instant,
    whole: () => number,
    flag: () => flag,
    word: () => word(wordsOf(input)),
    words: () => list(word(wordsOf(input))),
    languages: () => list(text),
    reference: () => oneOf(to, named),
    references: () => list(oneOf(to, named)),
  };
  // Rows from before there were pictures have no such field.
  if (kind === 'picture') return optional(nullable(picture)) as Check<unknown>;
  const check = (ofKind[kind]?.() ?? text) as Check<unknown>;
  return isNullable ? nullable(check) : check;
}

/** The words of the vocabulary that a field takes one or several of. */
function wordsOf({ type }: DeclaredField['input']): Readonly<Record<string, string>> {
  const vocabulary = [type].flat()[0];
  return typeof vocabulary === 'object' && 'words' in vocabulary ? vocabulary.words : {};
}

const oneOf = (to: readonly IdPrefix[], named: NamedChecks): Check<object> =>
  byPrefix(
    Object.fromEntries(to.map((prefix) => [prefix, named[prefix] ?? bareSnapshot(id(prefix))])),
  ) as Check<object>;
