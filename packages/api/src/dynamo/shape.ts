import { CorruptRow } from './corrupt-row.ts';
import type { Row } from './row.ts';

/** Returns the path at which a value is not of its kind, empty for the value itself; null when it is. */
export interface Check<Value> {
  (value: unknown): string | null;
  /** Never set: it lets the compiler hold a check against exactly the type that it is for. */
  readonly kind?: (value: Value) => Value;
}

/** A check for each field of a type, optional ones included. */
export type Fields<Of> = { readonly [Name in keyof Of]-?: Check<Of[Name]> };

const kind =
  <Value>(isOfKind: (value: unknown) => boolean): Check<Value> =>
  (value) =>
    isOfKind(value) ? null : '';

export const text = kind<string>((value) => typeof value === 'string');
export const number = kind<number>((value) => Number.isFinite(value));
export const flag = kind<boolean>((value) => typeof value === 'boolean');
export const anything: Check<unknown> = () => null;

/** An instant in UTC. */
export const instant = kind<string>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value));

/** One of a closed set of words. */
export const word = <Word extends string>(words: Readonly<Record<Word, unknown>>): Check<Word> =>
  kind((value) => typeof value === 'string' && Object.hasOwn(words, value));

export const nullable =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value) =>
    value === null ? null : check(value);

/** For a field that rows may lack. */
export const optional =
  <Value>(check: Check<Value>): Check<Value | undefined> =>
  (value) =>
    value === undefined ? null : check(value);

export const list =
  <Member>(check: Check<Member>): Check<readonly Member[]> =>
  (value) => {
    if (!Array.isArray(value)) return '';
    for (let at = 0; at < value.length; at += 1) {
      const wrong = check(value[at]);
      if (wrong !== null) return within(String(at), wrong);
    }
    return null;
  };

/** An object of any fields with values of one kind. */
export const record =
  <Member>(check: Check<Member>): Check<Readonly<Record<string, Member>>> =>
  (value) => {
    if (!isObject(value)) return '';
    for (const name in value) {
      const wrong = check(value[name]);
      if (wrong !== null) return within(name, wrong);
    }
    return null;
  };

/** An object with these fields. Others pass: they are of a later version, or of an earlier one. */
export function shape<Of extends object>(fields: Fields<Of>): Check<Of> {
  const names = Object.keys(fields);
  const checks = Object.values<Check<unknown>>(fields as never);
  return (value) => {
    if (!isObject(value)) return '';
    for (let at = 0; at < names.length; at += 1) {
      const wrong = checks[at]!(value[names[at]!]);
      if (wrong !== null) return within(names[at]!, wrong);
    }
    return null;
  };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const within = (name: string, path: string): string => (path === '' ? name : `${name}.${path}`);

/**
 * Returns the content of a row, which is as the check says.
 *
 * @throws CorruptRow
 */
export function contentOf<Value>(row: Pick<Row, 'pk' | 'sk' | 'data'>, check: Check<Value>): Value {
  const wrong = check(row.data);
  if (wrong !== null) throw new CorruptRow(row, wrong);
  return row.data as Value;
}

/** The parser of a type of rows. */
export const parser =
  <Value>(check: Check<Value>) =>
  (row: Row): Value =>
    contentOf(row, check);
