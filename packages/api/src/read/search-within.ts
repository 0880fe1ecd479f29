import {
  typeNameOf,
  type AnyNode,
  type ConferenceService,
  type Id,
  type NodeService,
  type PersonId,
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
import { itemIn, matchOfItem } from './search-item.ts';
import { matchesIn, scoreOf, told } from './search-score.ts';
import { questionsOf } from './search-words.ts';
import { sayingOf } from '../indexing/view-rows.ts';

export interface WithinNeeds {
  readonly table: Table;
  readonly conferences: ConferenceService;
  readonly programs: Programs;
  readonly allReferenceData: AllReferenceData;
  readonly nodes: NodeService;
}

/** Answers a question within a conference: its program and lists are read whole, and looked through in memory. */
export type SearchWithin = (page: SearchQuery, request: ListRequest) => Promise<SearchPage | null>;

export function createSearchWithin(needs: WithinNeeds): SearchWithin {
  const { conferences, nodes } = needs;
  return async (page, request) => {
    const conference = await conferences.bySlug(page.conference!);
    if (conference === null) return null;
    const all = (await nodesOf(needs, conference.id)).filter(
      ({ node }) => page.kinds == null || page.kinds.includes(typeNameOf(node.id)),
    );
    const item = itemIn(page.query);
    if (item !== null) {
      const entries = all.flatMap(({ node, items }) =>
        items.includes(item)
          ? [{ node, data: { matches: matchOfItem(item, node) ?? [] }, position: [placeOf(node.id), node.id] }]
          : [],
      );
      return { ...memoryPage(request, entries), isPartial: false };
    }
    const questions = questionsOf(page.query);
    const found = all.flatMap(({ node, texts }) => {
      const score = scoreOf(questions, sayingOf({ texts }), { isSession: node.id.startsWith('ses_') });
      return score === null ? [] : [{ node, texts, ...score }];
    });
    // Whoever was erased a moment ago may stand in rows that are still to be cleaned.
    const best = found.toSorted((one, other) => one.score - other.score);
    const people = [...new Set(best.flatMap((one) => [...one.people, ...ifPerson(one.node)]))];
    const seen = new Set((await nodes.byIds(people.slice(0, maxPeople))).flatMap((person) => person?.id ?? []));
    const entries = found.flatMap(({ node, texts, score }) => {
      const matches = matchesIn(
        questions,
        texts.filter(({ person }) => person === undefined || seen.has(person)),
      );
      return matches === null || (node.id.startsWith('per_') && !seen.has(node.id))
        ? []
        : [{ node, data: { matches: matches.map(told) }, position: [score, node.id] }];
    });
    return { ...memoryPage(request, entries), isPartial: people.length > maxPeople };
  };
}

/** More are not asked for: nobody looks at so many. */
const maxPeople = 200;

/** Topics are told before the sessions that are about them. */
const placeOf = (id: Id): number => (id.startsWith('top_') ? 0 : 1);

const ifPerson = ({ id }: AnyNode): PersonId[] => (id.startsWith('per_') ? [id as PersonId] : []);

interface Looked {
  readonly node: AnyNode;
  readonly texts: readonly Text[];
  /** The items of Wikidata that it is about. */
  readonly items: readonly string[];
}

/** Everything of a conference that is looked for, with the texts that find it. */
async function nodesOf({ table, programs, allReferenceData }: WithinNeeds, conference: Id<'con'>): Promise<Looked[]> {
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
  const itemOf = new Map(topics.map(({ id, wikidataId }) => [id as Id, wikidataId]));
  const looked = (node: AnyNode, about: readonly { readonly id: Id }[]): Looked => ({
    node,
    texts: textsOf(node).filter(({ person }) => person === undefined || ids.has(person)),
    items: about.flatMap(({ id }) => itemOf.get(id) ?? []),
  });
  return [
    ...sessions.map((one) => looked(one as unknown as AnyNode, one.topics)),
    ...topics.map((one) => looked(one as unknown as AnyNode, [one])),
    ...[...listed, ...named].map((one) => looked(one as unknown as AnyNode, [])),
  ];
}
