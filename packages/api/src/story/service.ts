import type { ConferenceId, Credit, Figure, Milestone, Statement, StoryService } from '@wikicon/schema';
import type { Catalogues } from '../catalogue/service.ts';
import { isAmong } from '../choice.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import { ahead, memo } from '../memo.ts';
import { storyPrefixes, type StoryData, type StoryNode, type StoryPrefix } from './entity.ts';

export function createStory({
  table,
  catalogues,
}: {
  readonly table: Table;
  readonly catalogues: Catalogues;
}): StoryService {
  const read = memo(async (asked): Promise<StoryNode[]> => {
    const [conference, kind] = asked.split(' ') as [ConferenceId, StoryPrefix];
    // Their sources stand in the catalogue: it is read beside them, not after.
    ahead(catalogues.of(conference));
    const rows = await table.all({ partition: conferencePartition(conference), prefix: storyPrefixes[kind] });
    return rows
      .map(({ data }) => data as StoryData)
      .toSorted((one, other) => one.position - other.position)
      .map(({ node }) => node);
  });
  const every = async <Node extends StoryNode>(conference: ConferenceId, kind: StoryPrefix): Promise<Node[]> =>
    (await read(`${conference} ${kind}`)) as Node[];

  return {
    milestones: async (conference, kinds) =>
      (await every<Milestone>(conference, 'mil')).filter(({ kind }) => isAmong(kinds, kind)),
    figures: async (conference, { metrics, kinds }) =>
      (await every<Figure>(conference, 'fig')).filter(
        ({ metric, kind }) => isAmong(metrics, metric) && isAmong(kinds, kind),
      ),
    statements: async (conference, kinds) =>
      (await every<Statement>(conference, 'stm')).filter(({ kind }) => isAmong(kinds, kind)),
    credits: async (conference, roles) =>
      (await every<Credit>(conference, 'crd')).filter(({ role }) => isAmong(roles, role)),
  };
}
