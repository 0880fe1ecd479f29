import type { ConferenceId, Credit, FactForesight, Figure, Milestone, Statement, StoryService } from '@wikicon/schema';
import type { Catalogues } from './reference-data.ts';
import { isAmong } from '../kernel/choice.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { factFrom, storyPrefixes, type StoryNode, type StoryPrefix } from '../rows/facts.ts';

interface Needs {
  readonly table: Table;
  readonly catalogues: Catalogues;
  readonly cache: RequestCache;
}

export function createStory({ table, catalogues, cache }: Needs): StoryService {
  const read = cache.memo(async (asked): Promise<StoryNode[]> => {
    const [conference, kind] = asked.split(' ') as [ConferenceId, StoryPrefix];
    const rows = await table.all({ partition: conferencePartition(conference), prefix: storyPrefixes[kind] });
    const facts = parsedAll(
      rows,
      (row) => {
        const { position, node } = factFrom(row);
        return { position, node: { ...node, version: row.version } };
      },
      table,
    );
    return facts.toSorted((one, other) => one.position - other.position).map(({ node }) => node);
  });

  /** Their sources stand in the catalogue: when they are asked for, it is read beside them, not after. */
  const facts = async <Node extends StoryNode>(
    conference: ConferenceId,
    kind: StoryPrefix,
    { sources }: FactForesight,
  ) => {
    const [nodes] = await Promise.all([read(`${conference} ${kind}`), sources && catalogues.of(conference)]);
    return nodes as Node[];
  };

  return {
    milestones: async (conference, kinds, foresight) =>
      (await facts<Milestone>(conference, 'mil', foresight)).filter(({ kind }) => isAmong(kinds, kind)),
    figures: async (conference, { metrics, kinds }, foresight) =>
      (await facts<Figure>(conference, 'fig', foresight)).filter(
        ({ metric, kind }) => isAmong(metrics, metric) && isAmong(kinds, kind),
      ),
    statements: async (conference, kinds, foresight) =>
      (await facts<Statement>(conference, 'stm', foresight)).filter(({ kind }) => isAmong(kinds, kind)),
    credits: async (conference, roles, foresight) =>
      (await facts<Credit>(conference, 'crd', foresight)).filter(({ role }) => isAmong(roles, role)),
  };
}
