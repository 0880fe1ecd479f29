import type { Row } from '../../dynamo/row.ts';
import { newRow } from '../../dynamo/compose.ts';
import { isObject } from '../../dynamo/shape.ts';
import type { Step } from './step.ts';

/** The fields of main rows that fewer people saw than the node, when this step was written. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Session: ['expectedAttendance'],
  Conference: ['conflictRules', 'roomChangeMinutes'],
};

/** Private values leave the rows that everybody reads (docs/decisions/0024). */
export const privateValues: Step = {
  number: 1,
  name: 'private values in rows of their own',
  makes: 'PrivateValues',
  change(row) {
    const { data } = row;
    if (!isObject(data)) return [row];
    const own = (fields[row.type] ?? []).filter((field) => field in data);
    if (own.length === 0) return [row];
    const values = Object.fromEntries(fields[row.type]!.map((field) => [field, data[field] ?? null]));
    const rest = Object.fromEntries(Object.entries(data).filter(([field]) => !own.includes(field)));
    const shown = { ...row, data: rest };
    return Object.values(values).every(isNothing) ? [shown] : [shown, privateRow(row, values)];
  },
};

/** Nobody changed anything: with 0 for the new row, the version that its readers see stays what it was. */
function privateRow({ pk, sk, type, updatedAt }: Row, values: object): Row {
  const conference = pk.slice('CON#'.length);
  const id = type === 'Conference' ? `con_${conference}` : `ses_${conference}${sk.slice('SES#'.length)}`;
  return { ...newRow('PrivateValues', { pk, sk: `PRV#${id}` }, values, updatedAt), version: 0 };
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
