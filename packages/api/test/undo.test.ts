import { inputs, type WritableName } from '@wikicon/schema';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { english, type Draft } from './drafts.ts';
import { nodeTypes, selectionOf } from './selections.ts';
import { whole, type Whole } from './authority-world.ts';
import { changing, entriesOf, undo, versionOf } from './undo.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
let all: Whole;
beforeAll(async () => {
  here = await emptyWorld();
  all = await whole(here, 'undone');
  own = all.own;
});
afterAll(() => here.close());

const shown = async (type: string, id: string): Promise<any> => {
  const selection = selectionOf(nodeTypes.find(({ name }) => name === type)!);
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`;
  const { data, errors } = await here.ask(query, { id }, own.headers);
  expect(errors).toBeUndefined();
  return data.node;
};

const without = ({ version: _version, updatedAt: _at, ...rest }: any) => rest;

const change = async (name: string, id: string, fields: object = {}) =>
  changing(here, name, { id, expectedVersion: await versionOf(here, id, own.headers), ...fields }, own.headers);

const edit = fc.record(
  {
    title: fc.constantFrom('One', 'Two', 'Three').map(english),
    isTitleDescriptive: fc.boolean(),
    spokenLanguages: fc.subarray(['uz', 'en']),
    expectedAttendance: fc.option(fc.integer({ min: 1, max: 9 })),
    abstract: fc.option(fc.constantFrom('Long', 'Longer').map(english)),
    slot: fc.option(
      fc
        .constantFrom('05', '07')
        .map((hour) => ({ startsAt: `2027-04-10T${hour}:00:00Z`, endsAt: `2027-04-10T09:00:00Z` })),
    ),
  },
  { requiredKeys: [] },
);

it('the last of any changes, taken back, leaves the former fields and a greater version', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const { id } = await own.make('Session', { title: english('Zero') });
      for (const fields of edits.slice(0, -1)) await change('updateSession', id, fields);
      const before = await shown('Session', id);
      const last = await change('updateSession', id, edits.at(-1));
      const { version } = await shown('Session', id);
      // What changed nothing has nothing to take back.
      if (last === null) {
        expect(version).toBe(before.version);
        return;
      }
      const { __typename, node, missing } = await undo(here, { change: last }, own.headers);
      const after = await shown('Session', id);
      expect([__typename, missing, without(after)]).toEqual(['UndoChangePayload', [], without(before)]);
      expect([node.version, after.version]).toEqual([version + 1, version + 1]);
    }),
    { numRuns: 15 },
  );
});

it('a change is refused to be taken back if, and only if, one of its fields was changed since', async () => {
  await fc.assert(
    fc.asyncProperty(edit, edit, async (one, other) => {
      const { id } = await own.make('Session', { title: english('Zero') });
      const first = await change('updateSession', id, one);
      fc.pre(first !== null);
      const [entry] = await entriesOf(here, own, id);
      await change('updateSession', id, other);
      const [latest] = await entriesOf(here, own, id);
      const both = latest.changes
        .map(({ field }: any) => field)
        .filter(
          (field: string) => latest.id !== entry.id && entry.changes.some((changed: any) => changed.field === field),
        );
      const told = await undo(here, { change: first }, own.headers);
      if (both.length === 0) expect(told.__typename).toBe('UndoChangePayload');
      else
        expect([told.__typename, told['fields'].toSorted(), told['latest'], told.message]).toEqual([
          'ChangedSince',
          both.toSorted(),
          latest.id,
          `It was changed again since: ${told['fields'].join(', ')}.`,
        ]);
    }),
    { numRuns: 15 },
  );
});

/** In such an order that nothing is still named. */
const deletable = [
  'Announcement',
  'Call',
  'MediaFile',
  'Credit',
  'Statement',
  'Figure',
  'Milestone',
  'Session',
  'Source',
  'SessionType',
  'Topic',
  'Room',
  'Venue',
  'Affiliate',
  'Institution',
  'Series',
] as const satisfies readonly WritableName[];

it('every noun but people, committees and conferences is made again under its old id', async () => {
  expect(
    Object.keys(inputs)
      .filter((name) => !deletable.includes(name as never))
      .toSorted(),
  ).toEqual(['Committee', 'Conference', 'Person']);
  const before = new Map<string, any>();
  for (const type of deletable) before.set(type, await shown(type, all.nodes[type]!));
  const deletions: [string, string][] = [];
  for (const type of deletable) {
    const id = all.nodes[type]!;
    deletions.push([type, await change(`delete${type}`, id)]);
    expect([type, await shown(type, id)]).toEqual([type, null]);
  }
  for (const [type, deletion] of deletions.toReversed()) {
    const told = await undo(here, { change: deletion }, own.headers);
    expect([type, told]).toEqual([
      type,
      {
        __typename: 'UndoChangePayload',
        node: { id: all.nodes[type], version: before.get(type).version + 1 },
        nodeId: all.nodes[type],
        change: expect.any(String),
        missing: [],
        unnamedCount: 0,
      },
    ]);
  }
  for (const type of deletable)
    expect([type, without(await shown(type, all.nodes[type]!))]).toEqual([type, without(before.get(type))]);
});
