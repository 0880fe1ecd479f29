import { parseId, type AnyNode, type ConferenceId, type Id, type IdPrefix, type NodeService } from '@wikicon/schema';
import DataLoader from 'dataloader';
import type { Catalogues } from '../catalogue/service.ts';
import { committeeKey, type CommitteeData } from '../committee/entity.ts';
import { conferenceKey } from '../conference/entity.ts';
import type { Key, Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { mediaKey } from '../media/entity.ts';
import { organizationKey } from '../organization/entity.ts';
import { personKey } from '../person/entity.ts';
import { seriesKey } from '../series/entity.ts';
import { sessionFrom, sessionKey } from '../session/entity.ts';
import { storyKey, type StoryData } from '../story/entity.ts';

interface NodeRow {
  readonly key: Key;
  readonly from: (row: Row) => AnyNode;
}

const whole = ({ data }: Row): AnyNode => data as AnyNode;
const told = ({ data }: Row): AnyNode => (data as StoryData).node;

/** Where each kind of node has its row; what a conference's catalogue holds is not here. */
const rows: { readonly [Prefix in IdPrefix]?: (id: Id) => NodeRow } = {
  con: (id) => ({ key: conferenceKey(id as Id<'con'>), from: whole }),
  ser: (id) => ({ key: seriesKey(id as Id<'ser'>), from: whole }),
  per: (id) => ({ key: personKey(id as Id<'per'>), from: whole }),
  aff: (id) => ({ key: organizationKey(id as Id<'aff'>), from: whole }),
  ins: (id) => ({ key: organizationKey(id as Id<'ins'>), from: whole }),
  ses: (id) => ({ key: sessionKey(id as Id<'ses'>), from: sessionFrom }),
  com: (id) => ({ key: committeeKey(id as Id<'com'>), from: ({ data }) => data as CommitteeData }),
  mil: (id) => ({ key: storyKey(id as Id<'mil'>), from: told }),
  fig: (id) => ({ key: storyKey(id as Id<'fig'>), from: told }),
  stm: (id) => ({ key: storyKey(id as Id<'stm'>), from: told }),
  crd: (id) => ({ key: storyKey(id as Id<'crd'>), from: told }),
  med: (id) => ({ key: mediaKey(id as Id<'med'>), from: whole }),
};

export function createNodes({
  table,
  catalogues,
}: {
  readonly table: Table;
  readonly catalogues: Catalogues;
}): NodeService {
  const loader = new DataLoader<Id, AnyNode | null>(
    async (ids) => {
      const wanted = ids.map((id) => rows[id.slice(0, 3) as IdPrefix]!(id));
      const found = await table.getMany(wanted.map(({ key }) => key));
      const nodes = found.map((row, at) => (row === null ? null : wanted[at]!.from(row)));
      // Affiliates and institutions share their keys: an id of the one kind must not find the other.
      return nodes.map((node, at) => (node?.id === ids[at] ? node : null));
    },
    { maxBatchSize: 100 },
  );

  const byId = async (text: string): Promise<AnyNode | null> => {
    const parts = parseId(text);
    if (parts === null) return null;
    const id = text as Id;
    if (parts.prefix in rows) return loader.load(id);
    const catalogue = await catalogues.of(parts.conference as ConferenceId);
    return catalogue.byId.get(id) ?? null;
  };

  return { byId, byIds: (ids) => Promise.all(ids.map(byId)) };
}
