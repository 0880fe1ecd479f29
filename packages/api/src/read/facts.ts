import {
  conferenceOf,
  type ConferenceId,
  type Credit,
  type FactLookahead,
  type Facts,
  type FactService,
  type Figure,
  type Milestone,
  type Statement,
} from '@wikicon/schema';
import type { AllReferenceData } from './reference-data.ts';
import { isAmong } from '../kernel/choice.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { namesOf } from '../rows/names.ts';
import { factFrom, factPrefixes, type Fact, type FactPrefix } from '../rows/facts.ts';

interface Needs {
  readonly table: Table;
  readonly allReferenceData: AllReferenceData;
  readonly cache: RequestCache;
}

export function createFacts({ table, allReferenceData, cache }: Needs): FactService {
  const read = cache.memo(async (asked): Promise<Fact[]> => {
    const [conference, kind] = asked.split(' ') as [ConferenceId, FactPrefix];
    const rows = await table.all({ partition: conferencePartition(conference), prefix: factPrefixes[kind] });
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

  /** Their sources stand in the reference data: when they are asked for, it is read beside them, not after. */
  const facts = async <Node extends Fact>(conference: ConferenceId, kind: FactPrefix, { sources }: FactLookahead) => {
    const [nodes] = await Promise.all([read(`${conference} ${kind}`), sources && allReferenceData.of(conference)]);
    return nodes as Node[];
  };

  return {
    milestones: async (conference, kinds, lookahead) =>
      (await facts<Milestone>(conference, 'mil', lookahead)).filter(({ kind }) => isAmong(kinds, kind)),
    figures: async (conference, { metrics, kinds }, lookahead) =>
      (await facts<Figure>(conference, 'fig', lookahead)).filter(
        ({ metric, kind }) => isAmong(metrics, metric) && isAmong(kinds, kind),
      ),
    statements: async (conference, kinds, lookahead) =>
      (await facts<Statement>(conference, 'stm', lookahead)).filter(({ kind }) => isAmong(kinds, kind)),
    credits: async (conference, roles, lookahead) =>
      (await facts<Credit>(conference, 'crd', lookahead)).filter(({ role }) => isAmong(roles, role)),
    naming: async (node, kind, lookahead) =>
      (await facts<Facts[typeof kind]>(conferenceOf(node), kind, lookahead)).filter((fact) => namesOf(fact).has(node)),
  };
}
