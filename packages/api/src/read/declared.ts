import {
  conferenceOf,
  typeNameOf,
  type DeclaredNode,
  type DeclaredService,
  type Id,
  type PageArguments,
} from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import { isDeclaredPrivate } from '../authority/rules.ts';
import { visible } from '../authority/visible.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Range } from '../dynamo/range.ts';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { namesOf } from '../rows/names.ts';
import { declaredFrom, shownRange, waitingRange } from '../rows/declared.ts';
import { valuesOf } from '../rows/private-values.ts';
import type { PrivateRows } from './private-values.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly privateRows: PrivateRows;
  readonly clock: () => Date;
}

/** Lists and private values of every declared noun. */
export function createDeclared({ table, cursors, identity, privateRows, clock }: Needs): DeclaredService {
  return {
    shown: (noun, conference, page) =>
      list(noun.list!.name, conference, page, shownRange(noun, conference, instantOf(clock()))),

    naming: (noun, node, page) =>
      list(noun.list!.name, node, page, shownRange(noun, conferenceOf(node), instantOf(clock())), (one) =>
        namesOf(one).has(node),
      ),

    async waiting(noun, conference, page) {
      const field = `Conference.${noun.waiting!.name}`;
      if (!isDeclaredPrivate(field) || !visible(await identity.viewer(), { field, of: conference })) return null;
      return list(noun.waiting!.name, conference, page, waitingRange(noun, conference, instantOf(clock())));
    },

    async privateValue(id, name) {
      const field = `${typeNameOf(id)}.${name}`;
      if (!isDeclaredPrivate(field) || !visible(await identity.viewer(), { field, of: id })) return null;
      return valuesOf(await privateRows.of(id))[name] ?? null;
    },
  };

  function list(name: string, of: Id, page: PageArguments, range: Range, keep?: (node: DeclaredNode) => boolean) {
    return storedPage<DeclaredNode, object>(listRequest(cursors, `${typeNameOf(of)}.${name}`, of, page), {
      table,
      range,
      entry: (row) => ({ node: { ...declaredFrom(row), version: row.version }, data: {} }),
      ...(keep && { keep: (_data, node) => keep(node), readAhead }),
    });
  }
}

/** Most of a conference's notices in one read, where few of them are wanted. */
const readAhead = 100;
