import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { Conference } from '../graphql/refs.ts';
import type { Fields } from '../input/field.ts';
import { conferenceOf, ownedKinds, type Id } from '../kernel/ids.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Refusal, Written } from '../services/write-result.ts';
import type { Control, WritableName } from '../services/write.ts';
import { changeField } from './change.ts';
import { control } from './control.ts';
import { DeleteInput, deletionResult } from './deletion.ts';
import { errorTypes } from './error-types.ts';
import { inputFields } from './input-fields.ts';

interface Writable {
  /** Its name in sentences: session. */
  readonly word: string;
  /** The description of the conference in the input of a new node; null where it belongs to none. */
  readonly conference: string | null;
  /** Words on what is deleted with it. */
  readonly cascade: string;
  readonly fields: Fields;
}

export type Payload = ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Written<Snapshot<{ id: Id }>>>;

/**
 * Adds createX, updateX and deleteX of a noun.
 *
 * @returns the type of the answer of each mutation that ends in such a node
 */
export function writable(
  // oxlint-disable-next-line typescript/no-explicit-any -- each noun has a type of its own
  ref: ObjectRef<any, any, any>,
  name: WritableName,
  { word, conference, cascade, fields }: Writable,
): Payload {
  const article = /^[aeiou]/.test(word) ? 'an' : 'a';
  const Payload = builder.objectRef<Written<Snapshot<{ id: Id }>>>(`${name}Payload`).implement({
    description: `The ${word} as it is now.`,
    fields: (t) => ({
      [lowerFirst(name)]: t.field({
        type: ref,
        description: `The ${word} itself, from which all its edges can be asked for.`,
        resolve: ({ node }) => node as never,
      }),
      ...(ownedKinds.includes(name) && {
        conference: t.field({
          type: Conference,
          description: 'The conference that it belongs to, with its lists.',
          resolve: ({ node }) => ({ id: conferenceOf(node.id) }),
        }),
      }),
      change: changeField(t),
    }),
  });

  const Result = builder.unionType(`${name}Result`, {
    description: `The ${word}, or why it was not written.`,
    types: [Payload, ...errorTypes],
    resolveType: (result: unknown) => {
      const { kind } = result as Written | Refusal;
      return kind === 'Written' ? `${name}Payload` : kind;
    },
  });

  const CreateInput = builder.inputType(`Create${name}Input`, {
    description: `A new ${word}.`,
    fields: (t) =>
      ({
        ...(conference !== null && { conference: t.id({ required: true, description: conference }) }),
        ...inputFields(t, fields, false),
        ...control(t),
      }) as never,
  });

  const UpdateInput = builder.inputType(`Update${name}Input`, {
    description: `A change of ${article} ${word}: what is left out stays as it is, null takes a value away.`,
    fields: (t) =>
      ({
        id: t.id({ required: true, description: 'Which one.' }),
        expectedVersion: t.int({
          required: true,
          description: 'The version that the change was made from; another one is refused.',
        }),
        ...inputFields(t, fields, true),
        ...control(t),
      }) as never,
  });

  builder.mutationFields((t) => ({
    [`create${name}`]: t.field({
      type: Result,
      description: `Makes ${article} ${word}.`,
      args: { input: t.arg({ type: CreateInput, required: true, description: 'What it is.' }) },
      resolve: (_root, { input }, { writes }) => {
        const { conference: owner, reason, idempotencyKey, ...given } = input as Control & Record<string, unknown>;
        return writes.create(name, { conference: owner as string, reason, idempotencyKey, fields: given }) as never;
      },
    }),
    [`update${name}`]: t.field({
      type: Result,
      description: `Changes ${article} ${word}.`,
      args: { input: t.arg({ type: UpdateInput, required: true, description: 'What changes.' }) },
      resolve: (_root, { input }, { writes }) => {
        const { id, expectedVersion, reason, idempotencyKey, ...given } = input as Control & Record<string, unknown>;
        const change = { id: id as string, expectedVersion: expectedVersion as number, reason, idempotencyKey };
        return writes.update(name, { ...change, fields: given }) as never;
      },
    }),
    [`delete${name}`]: t.field({
      type: deletionResult,
      description: `Deletes ${article} ${word}. ${cascade}`,
      args: { input: t.arg({ type: DeleteInput, required: true, description: 'Which one.' }) },
      resolve: (_root, { input }, { writes }) => writes.remove(name, input) as never,
    }),
  }));

  return Payload;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
