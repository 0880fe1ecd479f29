import { typeNameOf, type Id, type NodeTypeName } from '@wikicon/schema';
import { nodeIdOf } from '../src/rows/keys.ts';
import { askedAtOnce } from './at-once.ts';
import { ways, type EdgeKind } from './edges.ts';
import { rowsIn } from './rows.ts';
import type { World } from './world.ts';

/** The pairs of an edge kind, as each of its ends tells them: the one that names, and the one that is named. */
export interface Walked {
  readonly there: readonly string[];
  readonly back: readonly string[];
}

const kinds = Object.entries(ways).map(([kind, { from, there, back }]) => {
  const to = kind.split(' → ')[1] as NodeTypeName;
  return { kind: kind as EdgeKind, from, to, there, back };
});

/** Asks every node of a world for all that it names and for all that names it. */
export async function walked(here: World): Promise<ReadonlyMap<EdgeKind, Walked>> {
  const found = new Map(kinds.map(({ kind }) => [kind, { there: new Set<string>(), back: new Set<string>() }]));
  await askedAtOnce(await nodeIds(here), async (id) => {
    const node = await askNode(here, id);
    for (const [at, { kind, from, to }] of kinds.entries()) {
      const { there, back } = found.get(kind)!;
      for (const other of idsIn(node[`there${at}`], to)) there.add(`${id} ${other}`);
      for (const other of idsIn(node[`back${at}`], from)) back.add(`${other} ${id}`);
    }
  });
  return new Map(
    [...found].map(([kind, { there, back }]) => [kind, { there: [...there].toSorted(), back: [...back].toSorted() }]),
  );
}

async function askNode(here: World, id: Id): Promise<Readonly<Record<string, unknown>>> {
  const type = typeNameOf(id);
  const selections = kinds.flatMap(({ from, to, there, back }, at) => [
    ...(from === type ? [`there${at}: ${there}`] : []),
    ...(to === type ? [`back${at}: ${back}`] : []),
  ]);
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selections.join(' ')} } } }`;
  const { data, errors } = await here.ask(query, { id });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  if (JSON.stringify(data).includes('"hasNextPage":true')) throw new Error(`A list of ${id} is longer than a page.`);
  return data.node;
}

/** The nodes of a table, by their main rows. */
async function nodeIds(here: World): Promise<Id[]> {
  const standalone = new Set(['Conference', 'Person', 'Organization', 'Series']);
  return (await rowsIn(here)).flatMap((row) =>
    standalone.has(row.type) ? ((row.data as { readonly id: Id }).id ?? []) : (nodeIdOf(row) ?? []),
  );
}

function idsIn(value: unknown, type: NodeTypeName): Id[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' && typeNameOf(inner as Id) === type ? [inner as Id] : idsIn(inner, type),
  );
}
