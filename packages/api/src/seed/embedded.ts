import type { Conference } from '@wikicon/schema';
import { conferenceKey } from '../conference/entity.ts';
import { newRow } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Writer } from '../dynamo/writer.ts';
import { importGraph } from '../graph/import.ts';
import { assemble } from './assemble.ts';
import { beginningOn, today } from './days.ts';
import { readDataSet } from './read.ts';

interface Store {
  readonly table: Table;
  readonly writer: Writer;
  readonly now: Date;
}

/** The data sets that every new table begins with; a later one may refer to conferences of those before it. */
const dataSets = ['wikimania-2024', 'ca-wikicon-2025', 'demo'] as const;

/** The one whose days are always now. */
const livingDataSet = 'demo';

const marker = { pk: 'SYSTEM', sk: 'EMBEDDED' } as const;

/** Brings in the embedded conferences, unless the table has them; the demo's days move on when they are over. */
export async function loadEmbedded({ table, writer, now }: Store): Promise<void> {
  const isNew = (await table.get(marker)) === null;
  const loaded: Conference[] = [];
  for (const name of dataSets) {
    const data = await readDataSet(new URL(`data/${name}/`, import.meta.url));
    const { conference } = data;
    const isLiving = name === livingDataSet;
    const day = today(now, conference.timeZone);
    if (isNew || (isLiving && (await isOver(table, conference.id, day)))) {
      const graph = assemble(isLiving ? beginningOn(data, day) : data, loaded);
      await importGraph(table, writer, graph);
      loaded.push(graph.conference.conference);
    }
  }
  if (isNew) await writer.put([newRow('Embedded', marker, { dataSets }, now.toISOString())]);
}

async function isOver(table: Table, id: Conference['id'], day: string): Promise<boolean> {
  const row = await table.get(conferenceKey(id));
  const { endsOn } = (row?.data ?? { endsOn: null }) as Pick<Conference, 'endsOn'>;
  return endsOn !== null && endsOn < day;
}
