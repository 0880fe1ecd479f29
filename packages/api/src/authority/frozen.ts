import { declarationOf, type AnyNode, type WritableName } from '@wikicon/schema';

interface Write {
  readonly name: WritableName;
  readonly action: 'create' | 'update' | 'delete';
  readonly values: Readonly<Record<string, unknown>>;
  /** Now: 2025-04-19T04:30:00Z. */
  readonly at: string;
}

/** Why a node that has begun stays as it is, or null: its declaration says from when on, and which fields. */
export function frozen({ name, action, values, at }: Write, stored: AnyNode | null): string | null {
  const rule = declarationOf(name).frozen;
  const before = stored as Readonly<Record<string, unknown>> | null;
  const since = rule && before?.[rule.from];
  if (typeof since !== 'string' || since > at) return null;
  if (action === 'delete') return `It began at ${since}, and stays.`;
  const changed = rule!.fields.filter((field) => field in values && !isSame(values[field], before![field]));
  return changed.length === 0 ? null : `Since ${since} nobody changes ${changed.join(', ')}.`;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** A node that is named stands as its id in an input, and as a snapshot in a row. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
};
