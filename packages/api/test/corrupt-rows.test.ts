import { ulidOf, type Id } from '@wikicon/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowKind } from '../src/dynamo/row-retention.ts';
import type { Row } from '../src/dynamo/row.ts';
import { nodeIdOf } from '../src/rows/keys.ts';
import { askedAtOnce } from './at-once.ts';
import { canary, damages, refusedBy, withContent } from './damage.ts';
import { about, examples, type Example } from './examples.ts';
import { rowParsers } from './row-parsers.ts';
import { rowsIn } from './rows.ts';
import { world } from './world.ts';

const slug = 'ca-wikicon-2025';

let logged: unknown[][] = [];
/** It stands still: answers are compared that say until when they tell of changes. */
const now = new Date(Date.now() + 60_000);
const api = await world({ log: (...line) => void logged.push(line), clock: () => now });
afterAll(() => api.close());

const rows = await rowsIn(api);
const conference: Id = (await api.ask(`{ conference(slug: "${slug}") { id } }`)).data.conference.id;

/** Rows are told apart as far as they hold different things. */
const kindOf = ({ type, pk, sk }: Row): string => {
  const kinds = { Catalogue: sk.split('#')[1], Story: sk.split('#')[0], Slug: pk.split('#')[1] };
  return [type, kinds[type as keyof typeof kinds]].join(' ').trim();
};

/** What a conference owns is found by no address: its row only reserves the name. */
const isRead = ({ type, pk }: Row): boolean => type in rowParsers && !(type === 'Slug' && pk.startsWith('CON#'));

/** A node that cannot be read is left out of the changes: one that is not there is told as removed. */
const comparable = examples.filter(({ name }) => name !== 'follow-changes');
const asked = comparable.map((example) => about(example, { conference: slug }));
const named = [ulidOf(conference), ...asked.flatMap(({ variables }) => Object.values(variables).filter(isName))];
const isTold = (row: Row): boolean => named.some((name) => JSON.stringify(row).includes(name));

/** One row of each kind that anybody reads: one that the examples are about, if there is any. */
const subjects = [...Map.groupBy(rows.filter(isRead), kindOf)].map(([kind, all]) => ({
  kind,
  row: all.find(isTold) ?? all[0]!,
}));

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 4;
}

interface Told {
  readonly data: unknown;
  /** Where errors are, but for what was asked for by its id or address alone. */
  readonly failing: readonly string[];
}

async function ask({ query, variables }: Pick<Example, 'query' | 'variables'>): Promise<Told> {
  const { data, errors = [] } = await api.ask(query, variables);
  const places = errors.map(({ path = [] }) => path.join('.'));
  return { data, failing: places.filter((place) => !/^\w+(\.\d+)?$/.test(place)).toSorted() };
}

async function answers(names: readonly Example[]): Promise<ReadonlyMap<string, Told>> {
  return new Map(await askedAtOnce(names, async (one) => [one.name, await ask(one)] as const));
}

const intact = await answers(asked);

/** The row damaged in each way. */
function contentsOf(row: Row): ReadonlyMap<string, string> {
  const isCorrupt = refusedBy(rowParsers[row.type as RowKind]!, row);
  return new Map(Object.entries(damages).map(([name, damage]) => [name, damage(row.data as never, isCorrupt)]));
}

describe.each(subjects)('A corrupt row: $kind', ({ row }) => {
  const damaged = contentsOf(row);

  /** The examples that answer otherwise with the row damaged, and what they answer where it is not there at all. */
  let reading: readonly Example[];
  let without: ReadonlyMap<string, Told>;
  beforeAll(async () => {
    const found = await withContent(api, row, damaged.get('is cut off')!, () => answers(asked));
    reading = asked.filter(({ name }) => JSON.stringify(found.get(name)) !== JSON.stringify(intact.get(name)));
    without = await withContent(api, row, null, () => answers(reading));
  });

  it('takes nothing with it that other rows hold', async () => {
    for (const [name, content] of damaged) {
      const found = await withContent(api, row, content, () => answers(reading));
      for (const [example, told] of found) expect([name, example, told]).toEqual([name, example, without.get(example)]);
    }
  });

  it('is named in the log with its key and field, and without a value', async () => {
    const content = damaged.get('has a field of the wrong kind')!;
    logged = [];
    await withContent(api, row, content, () => answers(reading));
    expect(logged.length > 0).toBe(reading.length > 0);
    for (const [, , { key, field, error }] of logged as [string, string, any][]) {
      // A user name is no less a name for being a key.
      expect(key).toEqual({ pk: row.type === 'Username' ? 'USER#…' : row.pk, sk: row.sk });
      expect(field).not.toBe('');
      expect(String(error)).not.toContain(canary);
    }
  });
});

/** Nodes but for the conference itself, beside which they are asked for. */
const nodes = subjects.flatMap(({ kind, row }) => {
  const id = /^(Person|Organization|Series)$/.test(kind) ? (row.data as { readonly id: Id }).id : nodeIdOf(row);
  return id === null ? [] : [{ kind, row, id }];
});

it.each(nodes)(
  'is an error in its own place among nodes that are asked for by their ids: $kind',
  async ({ row, id }) => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const variables = { ids: [conference, id, conference] };
    for (const content of contentsOf(row).values()) {
      const { data, errors } = await withContent(api, row, content, () => api.ask(query, variables));
      expect(data.nodes).toEqual([{ id: conference }, null, { id: conference }]);
      expect(errors!.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
        [['nodes', 1], 'INTERNAL_SERVER_ERROR'],
      ]);
    }
  },
);

it('is not told as removed by the changes, which tell all others', async () => {
  const query = '{ changes(first: 100) { nodes { id isRemoved } } }';
  const told = async () => (await api.ask(query)).data.changes.nodes as { id: Id; isRemoved: boolean }[];
  const all = await told();
  const { row, id } = nodes.find((one) => all.some((change) => change.id === one.id))!;
  const found = await withContent(api, row, '{}', told);
  expect(found.slice(0, 99)).toEqual(all.filter((change) => change.id !== id));
});

it('leaves out a corrupt topic of a session that is asked for alone, and nothing else of it', async () => {
  const query = '{ conference(slug: "demo") { program { id topics { slug } } } }';
  const { data } = await api.ask(query);
  const { id, topics } = data.conference.program.find((session: any) => session.topics.length > 1);
  const topic = rows.find(
    ({ type, data }) =>
      type === 'Catalogue' &&
      JSON.stringify(data).includes(`"slug":"${topics[0].slug}"`) &&
      JSON.stringify(data).includes(id.slice(4, 30)),
  )!;
  const again = () => api.ask('query ($id: ID!) { node(id: $id) { ... on Session { id topics { slug } } } }', { id });
  const answer = await withContent(api, topic, '{}', again);
  expect([answer.data.node, answer.errors]).toEqual([{ id, topics: topics.slice(1) }, undefined]);
});
