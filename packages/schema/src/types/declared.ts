import type { GraphQLResolveInfo } from 'graphql';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { readable } from '../graphql/readable.ts';
import * as refs from '../graphql/refs.ts';
import { conferenceOf, typeNameOf, type Id, type IdPrefix } from '../kernel/ids.ts';
import type { Localized } from '../kernel/language/tags.ts';
import { map } from '../kernel/promise.ts';
import type { Card } from '../model/card.ts';
import type { Declaration } from '../noun/declare.ts';
import type { DeclaredField } from '../noun/field.ts';
import { declarations } from '../nouns/nouns.ts';
import type { Context } from '../services/context.ts';
import type { DeclaredNode } from '../services/declared.ts';

/** The object type, and the lists on its conference, of every declared noun. */
for (const declaration of declarations) implement(declaration);

function implement(noun: Declaration): void {
  const ref = refs.declaredRefs[noun.name]!;
  ref.implement({
    description: noun.description,
    interfaces: [Node],
    fields: (t) => ({
      id: t.id({ description: 'Its global id, which never changes.', resolve: ({ id }) => id }),
      conference: t.field({
        type: refs.Conference,
        description: 'The conference that it belongs to.',
        resolve: ({ id }) => ({ id: conferenceOf(id) }),
      }),
      ...Object.fromEntries(Object.entries(noun.fields).map(([name, field]) => [name, fieldOf(t, name, field)])),
    }),
  });

  const plural = `${noun.word}s`;
  const Connection = builder.connectionObject(
    { type: ref, name: `${noun.name}Connection`, description: `${plural.charAt(0).toUpperCase()}${plural.slice(1)}.` },
    { name: `${noun.name}Edge`, description: `One of several ${plural}.` },
  );
  const { list, waiting } = noun;
  builder.objectField(refs.Conference, list.name, (t) =>
    t.connection(
      {
        type: ref,
        description: list.description,
        resolve: ({ id }, page, { declared }) => declared.shown(noun, id, page),
      },
      Connection,
    ),
  );
  builder.objectField(refs.Conference, waiting.name, (t) =>
    t.connection(
      {
        type: ref,
        nullable: true,
        description: waiting.description,
        resolve: ({ id }, page, { declared }) => declared.waiting(noun, id, page),
      },
      Connection,
    ),
  );
}

type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
  Card<DeclaredNode>
>;

/** As the types see it: one field stands for whichever has a text. */
interface TextNode {
  readonly id: Id;
  readonly text: Localized | null;
}

function fieldOf(t: FieldBuilder, name: string, { output, description, input, to, read }: DeclaredField): unknown {
  const nullable = !input.isRequired;
  if (output === 'LocalizedText')
    return t.field({
      type: LocalizedText,
      nullable,
      args: languages,
      description,
      resolve: lazyText<TextNode>()(name as 'text') as never,
    });
  if (output === 'Nodes')
    return t.field({
      type: [refOf(to[0]!)],
      description,
      resolve: ((node: DeclaredNode, args: object, context: Context, info: GraphQLResolveInfo) =>
        map(own(name)(node, args, context), (named) => readable(named as DeclaredNode[], context, info))) as never,
    });
  return t.field({
    type: output,
    nullable,
    description,
    resolve:
      read === null
        ? (own(name) as never)
        : ({ id }, _args, { declared }) => declared.privateValue(id, name) as Promise<never>,
  });
}

const own = lazyField<DeclaredNode>();

/** @throws when a declaration names a kind of node that refs.ts does not offer */
function refOf(prefix: IdPrefix) {
  const name = typeNameOf(`${prefix}_`);
  const ref = refs.declaredRefs[name] ?? refs.namedRefs[name];
  if (ref === undefined) throw new Error(`A declared noun names ${name}, which namedRefs does not hold.`);
  return ref;
}
