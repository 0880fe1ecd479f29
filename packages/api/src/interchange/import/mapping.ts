import * as z from 'zod/mini';
import { refuse } from './remarks.ts';

/** The fields that the columns of a table can stand for. */
export const csvFields = 'id title start end duration room type topics languages status speakers abstract'.split(' ');

const column = z.string().check(z.minLength(1));
const translated = z.union([column, z.record(z.string(), column)]);
const shape = z.strictObject({
  ...Object.fromEntries(csvFields.map((field) => [field, z.optional(column)])),
  title: z.optional(translated),
  abstract: z.optional(translated),
});

/** Which column holds a field; title and abstract may have one for each language. */
export type Mapping = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

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
