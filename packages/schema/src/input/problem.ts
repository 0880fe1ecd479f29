import { quoted } from '../kernel/text/quoted.ts';

/** The rules that a value of an input may break; docs/errors.md lists them with the schema. */
export const inputRules = {
  REQUIRED: 'It cannot be left out, or be null.',
  MALFORMED: 'It does not have the form that is asked for.',
  TOO_LARGE: 'A text, list or number is above its limit.',
  TOO_SMALL: 'A text, list or number is below its limit.',
  DUPLICATE: 'The same thing stands in a list twice.',
  UNKNOWN: 'It names something that does not exist, or that you may not see.',
  TAKEN: 'Somebody else has this name already.',
  OUTSIDE: 'It lies outside of what it belongs to: a slot outside the days of its conference.',
  CONTRADICTION: 'Two values do not go together: an end before its beginning.',
} as const;
export type InputRule = keyof typeof inputRules;

/** One broken rule: at which place of the input, in words for whoever filled it in. */
export interface Problem {
  /** speakers.0.person */
  readonly field: string;
  readonly rule: InputRule;
  readonly message: string;
}

export const problem = (field: string, rule: InputRule, message: string): Problem => ({ field, rule, message });

/** The problem of a list that has a value a second time, if it has one. */
export function duplicates(field: string, values: readonly string[]): Problem[] {
  const repeated = values.find((value, at) => values.indexOf(value) < at);
  return repeated === undefined ? [] : [problem(field, 'DUPLICATE', `It has ${quoted(repeated)} twice.`)];
}

/** A value that was checked, or what is wrong with it. */
export type Checked<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };
