import { remakeDigest } from '../digest/remake.ts';
import type { AnyNode, Conference, ConferenceId, Id } from '@wikicon/schema';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { newRow } from '../dynamo/compose.ts';
import { number, optional, parser, shape, text } from '../dynamo/shape.ts';
import { id } from '../rows/checks.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import { indexFresh } from '../indexing/index-fresh.ts';
import { beginEpoch } from '../indexing/index-table.ts';
import { indexNodes } from '../indexing/index-node.ts';
import { mainIdOf } from '../rows/keys.ts';
import { importGraph } from './import.ts';
import { rewriteConference } from '../projections/rewrite-conference.ts';
import { rewriteProjections } from '../projections/rewrite.ts';
import { assemble } from './assemble.ts';
import { beginningOn, daysBetween, later, today } from './days.ts';
import { readDataSet } from './read.ts';

/** The data sets that every new table begins with; a later one may refer to conferences of those before it. */
const dataSets = ['wikimania-2024', 'ca-wikicon-2025', 'demo'] as const;

/** The data set whose days are always now. */
const livingDataSet = 'demo';

/** Goes up whenever rows are written otherwise: the rows of an older format are replaced at the next start. */
const format = 1;

const marker = { pk: 'SYSTEM', sk: 'EMBEDDED' } as const;

interface Loaded {
  readonly format?: number;
  readonly living: ConferenceId;
  /** A move that has begun. Each node that has moved bears its stamp, so an interrupted one can be finished. */
  readonly move?: { readonly days: number; readonly stamp: string };
}

const formatFrom = parser(shape<Pick<Loaded, 'format'>>({ format: optional(number) }));

const loadedFrom = parser(
  shape<Loaded>({
    format: optional(number),
    living: id('con'),
    move: optional(shape<NonNullable<Loaded['move']>>({ days: number, stamp: text })),
  }),
);

/** Checks that the table has the embedded conferences, of whatever form. */
export const isLoaded = async (table: Table): Promise<boolean> => (await table.get(marker)) !== null;

/** Brings in the embedded conferences, unless the table has them; the demo's days move on when they are over. */
export async function loadEmbedded({ now, ...store }: Store & { readonly now: Date }): Promise<void> {
  const known = await store.table.get(marker);
  if (known === null || formatFrom(known).format !== format) return load(store, now, known === null);
  const loaded = loadedFrom(known);
  if (loaded.move) await finish(store, loaded, now);
  const { table } = store;
  const row = await table.get(conferenceKey(loaded.living));
  const conference = row && conferenceFrom(row);
  if (conference?.startsOn == null || conference.endsOn === null) return;
  const day = today(now, conference.timeZone);
  if (conference.endsOn >= day) return;
  const move = { days: daysBetween(conference.startsOn, day), stamp: crypto.randomUUID() };
  await remember(store, { ...loaded, move }, now);
  await finish(store, { ...loaded, move }, now);
}

async function load(store: Store, now: Date, isNew: boolean): Promise<void> {
  const conferences: Conference[] = [];
  const ids = new Set<Id>();
  for (const name of dataSets) {
    const data = await readDataSet(new URL(`data/${name}/`, import.meta.url));
    const isLiving = name === livingDataSet;
    const graph = assemble(isLiving ? beginningOn(data, today(now, data.conference.timeZone)) : data, conferences);
    for (const row of await importGraph(store.table, store.writer, graph)) {
      const id = mainIdOf(row);
      if (id !== null) ids.add(id);
    }
    conferences.push(graph.conference.conference);
  }
  for (const { id } of conferences) await remakeDigest(store, id);
  await (isNew ? indexFresh(store, [...ids]) : indexNodes(store, [...ids]));
  await beginEpoch(store);
  await remember(store, { living: conferences.at(-1)!.id }, now);
}

/** Moves every node that has not moved yet, with the changes that people have made to it. */
async function finish(store: Store, { living, move }: Loaded, now: Date): Promise<void> {
  const row = await store.table.get(conferenceKey(living));
  if (row !== null && move !== undefined) {
    const { timeZone } = conferenceFrom(row);
    const change = (content: AnyNode) => later(content, move.days, timeZone);
    await rewriteProjections(store, living, change, move.stamp);
    await rewriteConference(store, living, change, move.stamp);
  }
  await remember(store, { living }, now);
}

const remember = ({ writer }: Store, { living, move }: Loaded, now: Date): Promise<void> =>
  writer.put([
    newRow('Embedded', marker, { format, living, ...(move && { move }) } satisfies Loaded, now.toISOString()),
  ]);
