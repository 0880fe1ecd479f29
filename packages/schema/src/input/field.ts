import type * as z from 'zod/mini';
import type { IdPrefix } from '../kernel/ids.ts';
import type { Vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { problem, type Checked, type InputRule, type Problem } from './problem.ts';

/** A type of the schema, by its name, by its words or by its fields: data alone, of which the server makes the schema. */
export type FieldType = string | Vocabulary | InputObject;

/** An object inside an input. */
export interface InputObject {
  readonly kind: 'InputObject';
  readonly name: string;
  readonly description: string;
  readonly fields: Fields;
}

/** One field of an input object: how it is asked for, and what its value must be. */
export interface Field<Value = unknown> {
  readonly type: FieldType | readonly [FieldType];
  readonly description: string;
  /** True where a new node must have it. */
  readonly isRequired: boolean;
  /** The value of a new node without it, and the meaning of null. */
  readonly initial: Value;
  /** The most entries, where it is a list. */
  readonly maxItems?: number;
  /** The kinds of node whose ids it takes. */
  readonly to?: readonly IdPrefix[];
  /** @param place where it stands in the input: speakers.0.role */
  check(value: unknown, place: string): Checked<Value>;
}

/* oxlint-disable-next-line typescript/no-explicit-any -- the value of each field is inferred from it */
export type Fields = Readonly<Record<string, Field<any>>>;

/** The checked values of an input. */
export type Values<Of extends Fields> = {
  readonly [Name in keyof Of]: Of[Name] extends Field<infer Value> ? Value : never;
};

/** A field that may be left out: it is null then. */
export const optional = <Value>(
  type: Field['type'],
  description: string,
  format: z.ZodMiniType<Value>,
): Field<Value | null> => ({
  type,
  description,
  isRequired: false,
  initial: null,
  check: (value, place) => parsed(format, value, place),
});

/** A field that has another value than null when it is left out. */
export const initially = <Value>(field: Field<Value | null>, initial: Value): Field<Value> => ({
  ...(field as Field<Value>),
  initial,
});

/** A field that cannot be left out. */
export const required = <Value>(field: Field<Value | null>): Field<Value> => ({
  ...(field as Field<Value>),
  isRequired: true,
});

/** Checks an object field by field. With `only`, a field that is left out stays out: nothing changes there. */
export function checkAll<Of extends Fields>(
  fields: Of,
  input: Readonly<Record<string, unknown>>,
  { only = false, place = '' }: { readonly only?: boolean; readonly place?: string } = {},
): Checked<Values<Of>> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = input[name];
    if (only && value === undefined) continue;
    const checked = checkOne(field, value, place === '' ? name : `${place}.${name}`);
    if ('problems' in checked) problems.push(...checked.problems);
    else values[name] = checked.value;
  }
  return problems.length > 0 ? { problems } : { value: values as Values<Of> };
}

function checkOne(field: Field, value: unknown, place: string): Checked<unknown> {
  if (value != null) return field.check(value, place);
  return field.isRequired
    ? { problems: [problem(place, 'REQUIRED', 'It cannot be left out.')] }
    : { value: field.initial };
}

const rules: Readonly<Record<string, InputRule>> = { too_big: 'TOO_LARGE', too_small: 'TOO_SMALL' };

function parsed<Value>(format: z.ZodMiniType<Value>, value: unknown, place: string): Checked<Value> {
  const { success, data, error } = format.safeParse(value);
  if (success) return { value: data };
  const problems = error.issues.map(({ code, path, message }) =>
    problem([place, ...path].join('.'), rules[code] ?? 'MALFORMED', message),
  );
  return { problems };
}
