import type { Field } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import type { Id, IdPrefix } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import type { Grant } from './audience.ts';

/** How the schema shows a field: a text in the reader's language, a scalar, or the nodes that it names. */
export type Output = 'LocalizedText' | 'String' | 'DateTime' | 'Nodes';

/** How a field is filled in: forms choose its input by it. */
export type Kind = 'line' | 'prose' | 'note' | 'instant' | 'references';

/** One field of a declared noun: how it is written, how it is shown, what it names and who reads it. */
export interface DeclaredField<Value = unknown, IsPrivate extends boolean = boolean> {
  readonly input: Field<Value>;
  readonly output: Output;
  readonly kind: Kind;
  readonly description: string;
  /** The kinds of node that it names. */
  readonly to: readonly IdPrefix[];
  /** Who reads it: whoever sees the node, unless somebody is named. Such a value stands in a row of its own. */
  readonly read: IsPrivate extends true ? readonly Grant[] : null;
}

interface Says {
  /** As readers are told. */
  readonly description: string;
  /** As writers are told, where that differs. */
  readonly asInput?: string;
}

const outputs: Readonly<Record<Kind, Output>> = {
  line: 'LocalizedText',
  prose: 'LocalizedText',
  note: 'String',
  instant: 'DateTime',
  references: 'Nodes',
};

const field = <Value>(kind: Kind, { description }: Says, input: Field<Value>, to: readonly IdPrefix[] = []) =>
  ({ input, output: outputs[kind], kind, description, to, read: null }) satisfies DeclaredField<Value, false>;

/** A line of text in several languages. */
export const line = (says: Says & { readonly max: number }): DeclaredField<Localized | null, false> =>
  field('line', says, kit.localized(says.asInput ?? says.description, says.max));

/** Paragraphs in several languages. */
export const prose = (says: Says & { readonly max: number }): DeclaredField<Localized | null, false> =>
  field('prose', says, kit.localizedProse(says.asInput ?? says.description, says.max));

/** Paragraphs in one language, whichever. */
export const note = (says: Says & { readonly max: number }): DeclaredField<string | null, false> =>
  field('note', says, kit.prose(says.asInput ?? says.description, says.max));

export const instant = (says: Says): DeclaredField<string | null, false> =>
  field('instant', says, kit.scalar('DateTime', says.asInput ?? says.description));

/** Nodes of one kind that belong to the same conference. */
export const references = <Prefix extends IdPrefix>(
  prefix: Prefix,
  says: Says,
): DeclaredField<readonly Id<Prefix>[], false> =>
  field('references', says, kit.ids(says.asInput ?? says.description, prefix), [prefix]);

/** A field that a new node must have. */
export const required = <Value, IsPrivate extends boolean>(
  declared: DeclaredField<Value | null, IsPrivate>,
): DeclaredField<Value, IsPrivate> => ({
  ...declared,
  input: { ...(declared.input as Field<Value>), isRequired: true },
});

/** A field that only some read. */
export const readBy = <Value>(
  read: readonly Grant[],
  declared: DeclaredField<Value, false>,
): DeclaredField<Value, true> => ({ ...declared, read });
