import type { GraphQLResolveInfo } from 'graphql';
import type { FieldType } from '../input/field.ts';
import { typeNameOf, type Id, type IdPrefix } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import { map, type MaybePromise } from '../kernel/promise.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { DeclaredFields } from '../noun/declare.ts';
import type { DeclaredField, Union } from '../noun/field.ts';
import type { Context } from '../services/context.ts';
import type { DeclaredNode } from '../services/declared.ts';
import type { CommonsPicture as Picture } from '../model/picture.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { CommonsPicture } from './commons-picture.ts';
import { fewComplexity } from './complexity.ts';
import { enumOf } from './enums.ts';
import { languages } from './languages.ts';
import { inLanguage, lazyField } from './lazy-field.ts';
import { LocalizedText } from './localized-text.ts';
import { readable } from './readable.ts';
import { Organization, refOfPrefix } from './refs.ts';

export type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  Snapshot<DeclaredNode>
>;

type Hidden = Readonly<Record<string, unknown>>;

/** The fields of an object type as its declaration says them, but those that are shown by hand. */
export const shownFields = (t: FieldBuilder, fields: DeclaredFields, hidden: Hidden = {}): Record<string, never> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { kind }]) => kind !== 'other')
      .map(([name, field]) => [name, fieldOf(t, name, field, hidden) as never]),
  );

function fieldOf(t: FieldBuilder, name: string, field: DeclaredField, hidden: Hidden): unknown {
  const { kind, description, read, to } = field;
  const nullable = field.isNullable || read !== null;
  const value: Resolve =
    read === null
      ? lazyField<DeclaredNode>(hidden as never)(name)
      : ({ id }, _args, { declared }) => declared.privateValue(id, name);
  if (kind === 'line' || kind === 'prose')
    return t.field({
      type: LocalizedText,
      nullable,
      args: languages,
      description,
      resolve: (node, args, context) =>
        map(value(node, args, context), (text) => inLanguage(text as Localized, args, context)),
    });
  if (kind === 'picture')
    return t.field({
      type: CommonsPicture,
      nullable,
      description,
      resolve: ((node: DeclaredNode, args: object, context: Context) =>
        map(value(node, args, context), (picture) => picture && { ...(picture as Picture), of: node.id })) as never,
    });
  const shown = hideable[to[0]!];
  if (kind === 'references')
    return t.field({
      type: [namedType(field)],
      nullable,
      complexity: fewComplexity,
      description,
      resolve: ((node: DeclaredNode, args: object, context: Context, info: GraphQLResolveInfo) =>
        map(value(node, args, context), (named) =>
          map(
            shown ? allShown(named as never, shown, context) : named,
            (seen) => seen && readable(seen as DeclaredNode[], context, info),
          ),
        )) as never,
    });
  const resolve: Resolve =
    kind === 'reference' && shown
      ? (node, args, context) => map(value(node, args, context), (named) => named && shown(named as never, context))
      : value;
  return t.field({ type: typeOf(field), nullable, description, resolve: resolve as never });
}

type Resolve = (node: DeclaredNode, args: object, context: Context) => MaybePromise<unknown>;

type Shown = (named: never, context: Context) => unknown;

/** What is named may be a draft, or part of one, by now. */
const hideable: Readonly<Partial<Record<IdPrefix, Shown>>> = {
  con: (named, { conferences }) => conferences.shown(named),
  ses: (named, { sessions }) => sessions.shown(named),
};

const allShown = async (named: readonly never[] | null, shown: Shown, context: Context) =>
  named && (await Promise.all(named.map((one) => shown(one, context)))).filter((one) => one !== null);

/** The type of what a field shows: that of its input, but for nodes. */
function typeOf(field: DeclaredField): 'String' {
  if (field.kind === 'reference') return namedType(field);
  const { type } = field.input;
  return (Array.isArray(type) ? type.map(leafOf) : leafOf(type as FieldType)) as 'String';
}

const leafOf = (type: FieldType): unknown =>
  typeof type !== 'string' && type.kind === 'Vocabulary' ? enumOf(type) : type;

function namedType({ to, union }: DeclaredField): 'String' {
  const [first] = to;
  const named: unknown = union !== null ? unionOf(union, to) : to.length > 1 ? Organization : refOfPrefix(first!);
  return named as 'String';
}

const unions = new Map<string, unknown>();

function unionOf({ name, description }: Union, to: readonly IdPrefix[]): unknown {
  const made =
    unions.get(name) ??
    builder.unionType(name, {
      description,
      types: to.map(refOfPrefix),
      resolveType: (node) => typeNameOf((node as { readonly id: Id }).id),
    });
  unions.set(name, made);
  return made;
}
