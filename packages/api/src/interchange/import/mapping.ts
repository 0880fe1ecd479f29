import * as z from 'zod/mini';
import { refuse } from './remarks.ts';

/** The fields that the columns of a table can stand for. */
export const csvFields = [
  ...'id title start end duration room type topics languages status speakers abstract'.split(' '),
  // The day and the time of the day in columns of their own.
  ...'date startTime endDate endTime'.split(' '),
];

const column = z.string().check(z.minLength(1));
const translated = z.union([column, z.record(z.string(), column)]);
const shape = z.strictObject({
  ...Object.fromEntries(csvFields.map((field) => [field, z.optional(column)])),
  title: z.optional(translated),
  abstract: z.optional(translated),
  separator: z.optional(column),
});

/** A column; for title and abstract, columns by language. */
export type Column = string | Readonly<Record<string, string>>;

/**
 * Which column holds a field; and, as its separator, what stands between several values of one cell, where it is not
 * what `severalOf` looks for.
 */
export type Mapping = Readonly<Record<string, Column>> & { readonly separator?: string };

/** @throws FileProblems for what is no mapping */
export function mappingOf(text: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('mapping', 'It is no JSON.');
  }
  const { success, data, error } = shape.safeParse(value);
  if (success) return data as Mapping;
  const [issue] = error.issues;
  return refuse(`mapping.${issue?.path.join('.')}`, `It does not fit: ${issue?.message}.`);
}
