import { inputs, type Field, type FieldType, type Id, type InputObject, typeNameOf } from '@wikicon/schema';
import type { Change } from '../rows/audit.ts';

/** Former values of a node, as an input of today gives them: what no input has is left out. */
export function formerInput(node: Id, changes: readonly Change[]): Record<string, unknown> {
  const fields: Readonly<Record<string, Field>> = inputs[typeNameOf(node)];
  return Object.fromEntries(
    changes.flatMap(({ field, before }) =>
      fields[field] === undefined ? [] : [[field, given(fields[field].type, before)]],
    ),
  );
}

function given(type: Field['type'], value: unknown): unknown {
  if (value === null) return null;
  if (!isListType(type)) return one(type, value);
  if (type[0] === 'LocalizedTextInput')
    return Object.entries(value as object).map(([language, text]) => ({ language, text: text as string }));
  return (value as readonly unknown[]).map((entry) => one(type[0], entry));
}

function one(type: FieldType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isInput(type))
    return Object.fromEntries(
      Object.entries(type.fields).map(([name, field]) => [
        name,
        given(field.type, (value as Record<string, unknown>)[name] ?? null),
      ]),
    );
  // The terms of a license are stored whole, and given by their identifier.
  return 'spdxId' in value ? value.spdxId : value;
}

const isListType = (type: Field['type']): type is readonly [FieldType] => Array.isArray(type);

const isInput = (type: FieldType): type is InputObject => typeof type === 'object' && type.kind === 'InputObject';
