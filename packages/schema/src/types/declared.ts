import { builder } from '../graphql/builder.ts';
import * as refs from '../graphql/refs.ts';
import type { Declaration } from '../noun/declare.ts';
import type { IdPrefix } from '../kernel/ids.ts';
import { declarations } from '../nouns/nouns.ts';

/** The lists that a declaration makes: of a conference, and of the nodes in it that others name. */
for (const noun of declarations) if (noun.list !== undefined) addLists(noun, noun.list);

function addLists(noun: Declaration, list: NonNullable<Declaration['list']>): void {
  const plural = `${noun.word}s`;
  const type = refs.refOf(noun.name);
  const Connection = builder.connectionObject(
    { type, name: `${noun.name}Connection`, description: `${plural.charAt(0).toUpperCase()}${plural.slice(1)}.` },
    { name: `${noun.name}Edge`, description: `One of several ${plural}.` },
  );
  builder.objectField(refs.Conference, list.name, (t) =>
    t.connection(
      {
        type,
        description: list.description,
        resolve: ({ id }, page, { declared }) => declared.shown(noun, id, page),
      },
      Connection,
    ),
  );
  for (const prefix of list.naming === undefined ? [] : namedPrefixes(noun))
    builder.objectField(refs.refOfPrefix(prefix), list.name, (t) =>
      t.connection(
        { type, description: list.naming!, resolve: ({ id }, page, { declared }) => declared.naming(noun, id, page) },
        Connection,
      ),
    );
  if (noun.waiting === undefined) return;
  builder.objectField(refs.Conference, noun.waiting.name, (t) =>
    t.connection(
      {
        type,
        nullable: true,
        description: noun.waiting!.description,
        resolve: ({ id }, page, { declared }) => declared.waiting(noun, id, page),
      },
      Connection,
    ),
  );
}

function namedPrefixes({ fields }: Declaration): ReadonlySet<IdPrefix> {
  return new Set(Object.values(fields).flatMap(({ to, read }) => (read === null ? to : [])));
}
