import type { Problem } from '@wikicon/schema';
import type { Said } from '../../kernel/diagnostic.ts';
import { sentences } from './sentences.ts';

export type Sentence = keyof typeof sentences;

type Value = string | number;

/** A value for each of $1, $2, $3 in a sentence. */
type ValuesOf<Text extends string> = Text extends `${string}$3${string}`
  ? readonly [Value, Value, Value]
  : Text extends `${string}$2${string}`
    ? readonly [Value, Value]
    : Text extends `${string}$1${string}`
      ? readonly [Value]
      : readonly [];

/** What is to know of a file, so that the command tells it in English, and a page in the language of its reader. */
export function says<Code extends Sentence>(code: Code, ...values: ValuesOf<(typeof sentences)[Code]>): Said {
  const given: readonly Value[] = values;
  const message = sentences[code].replaceAll(/\$(\d)/g, (_mark, number: string) => shown(given[Number(number) - 1]!));
  return { code, values: given, message };
}

/** What a write that breaks a rule of a field says; of the whole node, no field. */
export const saysBroken = ({ field, rule, message }: Problem): Said => {
  const said = says('BREAKS_RULE', field, rule, message);
  return field === '' ? { ...said, message } : said;
};

const shown = (value: Value): string => (typeof value === 'number' ? value.toLocaleString('en') : value);
