import {
  typeNameOf,
  type AnyNode,
  type ConferenceService,
  type Id,
  type NodeService,
  type PersonId,
  type SearchEdge,
  type SearchPage,
  type SearchQuery,
} from '@wikicon/schema';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { textsOf, type Text } from '../indexing/texts.ts';
import { memoryPage } from '../paging/in-memory.ts';
import type { ListRequest } from '../paging/list.ts';
import { conferenceOrganizationPrefix, organizationParticipationFrom } from '../rows/organization.ts';
import { conferencePeoplePrefix, participationFrom } from '../rows/participation.ts';
import type { AllReferenceData } from './reference-data.ts';
import type { Programs } from './program.ts';
import { isTold, matchesIn, scoreOf, told, type Wanted } from './search-words.ts';
import { sayingOf } from '../indexing/view-rows.ts';

interface Needs {
  readonly table: Table;
  readonly conferences: ConferenceService;
  readonly programs: Programs;
  readonly allReferenceData: AllReferenceData;
  readonly nodes: NodeService;
}

/** Answers a question within a conference: its program and lists are read whole, and looked through in memory. */
export type SearchWithin = (
  page: SearchQuery,
  wanted: readonly Wanted[],
  request: ListRequest,
) => Promise<SearchPage | null>;

export function createSearchWithin(needs: Needs): SearchWithin {
  const { conferences, nodes } = needs;
  return async (page, wanted, request) => {
    const conference = await conferences.bySlug(page.conference!);
    if (conference === null) return null;
    const all = await nodesOf(needs, conference.id);
    const found = all.flatMap(({ node, texts }) => {
      const isKind = page.kinds == null || page.kinds.includes(typeNameOf(node.id));
      const { words, people } = sayingOf({ texts });
      const score = isKind && wanted.length > 0 ? scoreOf(wanted, words, people) : null;
      return score === null ? [] : [{ node, texts, ...score }];
    });
    // Whoever was erased a moment ago may stand in rows that are still to be cleaned.
    const people = [...new Set(found.flatMap((one) => [...one.people, ...ifPerson(one.node)]))].slice(0, maxPeople);
    const seen = new Set((await nodes.byIds(people)).flatMap((person) => person?.id ?? []));
    const edges: SearchEdge[] = [];
    const entries = found.flatMap(({ node, texts, score }) => {
      const matches = matchesIn(
        wanted,
        texts.filter(({ person }) => person === undefined || seen.has(person)),
      );
      if (matches === null || (node.id.startsWith('per_') && !seen.has(node.id)) || isTold(edges, node)) return [];
      return [{ node, data: { matches: matches.map(told) }, position: [score, node.id] }];
    });
    return { ...memoryPage(request, entries), isPartial: false };
  };
}

/** More are not asked for: nobody looks at so many. */
const maxPeople = 200;

const ifPerson = ({ id }: AnyNode): PersonId[] => (id.startsWith('per_') ? [id as PersonId] : []);

/** Everything of a conference that is looked for, with the texts that find it. */
async function nodesOf(
  { table, programs, allReferenceData }: Needs,
  conference: Id<'con'>,
): Promise<{ readonly node: AnyNode; readonly texts: readonly Text[] }[]> {
  const partition = conferencePartition(conference);
  const [{ sessions }, topics, people, organizations] = await Promise.all([
    programs.of(conference, null),
    allReferenceData.topics(conference),
    table.all({ partition, prefix: conferencePeoplePrefix }),
    table.all({ partition, prefix: conferenceOrganizationPrefix }),
  ]);
  const listed = parsedAll(people, participationFrom, table).map(({ person }) => person);
  const ids = new Set(listed.map(({ id }) => id));
  const named = parsedAll(organizations, organizationParticipationFrom, table).map(({ organization }) => organization);
  return ([...sessions, ...topics, ...listed, ...named] as unknown as AnyNode[]).map((node) => ({
    node,
    texts: textsOf(node).filter(({ person }) => person === undefined || ids.has(person)),
  }));
}
