import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutViewer, fields, privateFields, publicTypes, roles } from './authority-table.ts';
import { administrator, whole, type Viewer, type Whole } from './authority-world.ts';
import { finders, listOf, nodeTypes, selectionOf } from './selections.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let draft: Whole;
beforeAll(async () => {
  here = await emptyWorld({ administrators: [administrator] });
  draft = await whole(here, 'matrix');
});
afterAll(() => here.close());

const team: readonly Viewer[] = [...roles, 'administrator', 'token to read'];
const viewers: readonly Viewer[] = [...team, 'nobody', 'stranger', 'organizer of another', 'token for another'];

const sees = (viewer: Viewer, type: string): boolean => publicTypes.has(type) || team.includes(viewer);

/** Whoever reads a private field: an organizer, with a token too, and administrators. */
const reads = (viewer: Viewer, field: string): boolean =>
  privateFields[field] === undefined ||
  viewer === 'administrator' ||
  privateFields[field].includes((viewer === 'token to read' ? 'organizer' : viewer) as never);

type Path = (type: string, selection: string, viewer: Viewer) => Promise<Record<string, unknown> | null>;

const ask = async (query: string, variables: object, viewer: Viewer) => {
  const answer = await here.ask(query, variables as never, draft.viewers[viewer]);
  expect(answer.errors).toBeUndefined();
  return answer;
};

/** Every way to a node, each giving it or null. */
const paths: Record<string, Path> = {
  async node(type, selection, viewer) {
    const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`;
    return (await ask(query, { id: draft.nodes[type] }, viewer)).data.node;
  },
  async nodes(type, selection, viewer) {
    const query = `query ($id: ID!) { nodes(ids: [$id]) { ... on ${type} { ${selection} } } }`;
    return (await ask(query, { id: draft.nodes[type] }, viewer)).data.nodes[0];
  },
  async 'its name'(type, selection, viewer) {
    const [field, argument] = finders[type]!;
    const own =
      argument === 'username' ? `Synthetic person of ${draft.own.slug}` : `${draft.own.slug}-${type.toLowerCase()}`;
    const name = type === 'Conference' ? draft.own.slug : own;
    return (await ask(`query ($name: String!) { ${field}(${argument}: $name) { ${selection} } }`, { name }, viewer))
      .data[field];
  },
  async 'a list of its conference'(type, selection, viewer) {
    const { name, isConnection } = listOf(type)!;
    const inner = isConnection ? `${name}(first: 20) { nodes { ${selection} } }` : `${name} { ${selection} }`;
    const { conference } = (
      await ask(`query ($slug: String!) { conference(slug: $slug) { ${inner} } }`, { slug: draft.own.slug }, viewer)
    ).data;
    const list = (isConnection ? conference?.[name].nodes : conference?.[name]) ?? [];
    return list.find(({ id }: { id: string }) => id === draft.nodes[type]) ?? null;
  },
  async 'what it belongs to'(type, selection, viewer) {
    const query = `query ($id: ID!) { node(id: $id) { ... on Room { venue { rooms { ${selection} } } } } }`;
    return (await ask(query, { id: draft.nodes[type] }, viewer)).data.node?.venue.rooms[0] ?? null;
  },
};

const waysTo = (type: string): string[] => [
  'node',
  'nodes',
  ...(type in finders ? ['its name'] : []),
  ...(listOf(type) && !publicTypes.has(type) ? ['a list of its conference'] : []),
  ...(type === 'Room' ? ['what it belongs to'] : []),
];

it('every field of every node has a row', () => {
  const all = nodeTypes.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
  expect(fields.toSorted()).toEqual(all.toSorted());
});

it('every kind of node is in the world of this test', () => {
  expect(Object.keys(draft.nodes).toSorted()).toEqual(nodeTypes.map(({ name }) => name).toSorted());
});

describe.each(nodeTypes.map((type) => [type.name, type] as const))('%s', (name, type) => {
  it.each(viewers)('is seen alike on every path by: %s', async (viewer) => {
    const selection = selectionOf(type);
    const wanted = await paths['node']!(name, selection, 'administrator');
    expect(wanted).not.toBeNull();
    for (const way of waysTo(name)) {
      const seen = await paths[way]!(name, selection, viewer);
      if (!sees(viewer, name)) expect([way, seen]).toEqual([way, null]);
      else {
        const answers = Object.entries(wanted!).filter(([field]) => !aboutViewer.has(`${name}.${field}`));
        for (const [field, value] of answers)
          expect([way, field, seen?.[field]]).toEqual([way, field, reads(viewer, `${name}.${field}`) ? value : null]);
      }
    }
  });

  it.each(viewers.filter((viewer) => !sees(viewer, name)))(
    'is as nothing, down to what it costs, for: %s',
    async (viewer) => {
      const byId = `query ($id: ID!) { node(id: $id) { ... on ${name} { ${selectionOf(type)} } } nodes(ids: [$id]) { id } }`;
      const id = draft.nodes[name]!;
      const nothing = `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`;
      expect(await ask(byId, { id }, viewer)).toEqual(await ask(byId, { id: nothing }, viewer));
      if (!(name in finders)) return;
      const [field, argument] = finders[name]!;
      const byName = `query ($name: String!) { ${field}(${argument}: $name) { ${selectionOf(type)} } }`;
      const own = name === 'Person' ? `Synthetic person of ${draft.own.slug}` : draft.own.slug;
      expect(await ask(byName, { name: own }, viewer)).toEqual(await ask(byName, { name: `${own}x` }, viewer));
    },
  );
});
