import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import type { FieldType, Fields } from '../input/field.ts';
import { maxItems } from '../kernel/list.ts';
import { LocalizedTextInput } from './localized-text-input.ts';

export type InputBuilder = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  'InputObject'
>;

/** Fields as the schema shows them; a change may leave out what a new node must have. */
export const inputFields = (t: InputBuilder, fields: Fields, isChange: boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { type, description, isRequired, maxItems: most }]) => [
      name,
      t.field({
        type: (Array.isArray(type) ? type.map(refOf) : refOf(type as FieldType)) as 'String',
        description,
        required: isRequired && !isChange,
        ...(most !== undefined && maxItems(most)),
      }),
    ]),
  );

const objects = new Map<string, unknown>();

/** Returns the builder's type for a field's type. */
function refOf(type: FieldType): unknown {
  if (type === 'LocalizedTextInput') return LocalizedTextInput;
  if (typeof type === 'string') return type;
  if (type.kind === 'Vocabulary') return enumOf(type);
  const { name, description, fields } = type;
  if (!objects.has(name))
    objects.set(name, builder.inputType(name, { description, fields: (t) => inputFields(t, fields, false) as never }));
  return objects.get(name);
}
