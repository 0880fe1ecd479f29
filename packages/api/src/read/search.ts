import {
  badInput,
  type AnyNode,
  conferenceOf,
  lengthOf,
  type Id,
  type Match,
  type PersonId,
  type SearchEdge,
  type SearchPage,
  type SearchService,
} from '@wikicon/schema';
import type { Key } from '../dynamo/row.ts';
import { textsOf } from '../indexing/texts.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byPosition } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import { participationKey } from '../rows/participation.ts';
import { personKey } from '../rows/person.ts';
import { keysOfNode, publicNode, rowAt, rowsAt } from './public-nodes.ts';
import { itemIn, matchOfItem, proposeByItem } from './search-item.ts';
import { propose, type Candidate } from './search-postings.ts';
import { matchesIn, told } from './search-score.ts';
import { questionsOf } from './search-words.ts';
import { createSearchWithin, type WithinNeeds } from './search-within.ts';

interface Needs extends WithinNeeds {
  readonly cursors: Cursors;
  readonly clock: () => Date;
}

const maxLetters = 200;

/** So many more are looked at than are shown, for some may not be seen any more. */
const spare = 5;

/** The rows that a page reads one by one, corrections of words among them: up to 10 on it 24 units, with 20 it is 44. */
const rowsFor = (shown: number): number => 4 * Math.max(shown, 10) + 8;

/** The texts of a node that say what was asked; null when it does not. */
type Matching = (node: AnyNode, isListed: (person: PersonId) => boolean) => readonly Match[] | null;

export function createSearch(needs: Needs): SearchService {
  const { table, cursors, clock } = needs;
  const searchWithin = createSearchWithin(needs);
  return {
    async search(page) {
      if (page.last != null || page.before != null)
        throw badInput(page.last != null ? 'last' : 'before', 'This list is read forwards: with first and after.');
      const letters = lengthOf(page.query);
      if (letters > maxLetters)
        throw badInput('query', `A question has at most ${maxLetters} letters, and this one has ${letters}.`);
      const request = listRequest(cursors, 'Query.search', '', page);
      if (page.conference != null) return searchWithin(page, request);
      const item = itemIn(page.query);
      const questions = questionsOf(page.query);
      const { candidates, isPartial, rowsRead } = await (item === null
        ? propose(table, questions, page)
        : proposeByItem(table, item, page));
      const matching: Matching = (node, isListed) => {
        if (item !== null) return matchOfItem(item, node);
        const texts = textsOf(node).filter(({ person }) => person === undefined || isListed(person));
        return matchesIn(questions, texts)?.map(told) ?? null;
      };
      const rest = candidates.filter(
        ({ position }) => request.after === null || byPosition(position, request.after) > 0,
      );
      const looked = within(rest.slice(0, request.page.limit + spare), rowsFor(request.page.limit) - rowsRead);
      const shown = await verify(looked, matching);
      const edges: SearchEdge[] = [];
      let last: Candidate | null = null;
      for (const [at, candidate] of looked.entries()) {
        if (edges.length === request.page.limit) break;
        last = candidate;
        const found = shown[at];
        if (found == null) continue;
        edges.push({ ...found, cursor: request.seal(candidate.position) });
      }
      const hasNextPage = last !== null && last !== rest.at(-1);
      // A cursor says where its place is: it is that of a node that was found, wherever there is one.
      const goOn = hasNextPage ? request.seal(last!.position) : (page.after ?? null);
      const endCursor = edges.at(-1)?.cursor ?? goOn;
      const pageInfo = {
        hasNextPage,
        hasPreviousPage: request.after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor,
      };
      return { edges, pageInfo, isPartial } satisfies SearchPage;
    },
  };

  /** The nodes of candidates that everybody sees, and that say what was asked for; null for every other one. */
  async function verify(candidates: readonly Candidate[], matching: Matching) {
    const rows = await rowsAt(table, candidates.flatMap(keysOf));
    const at = instantOf(clock());
    return candidates.map(({ ids, people }) => {
      for (const id of ids) {
        const node = publicNode(table, id, rows, at);
        const isListed = (person: PersonId): boolean =>
          people.has(person) &&
          publicNode(table, person, rows, '') != null &&
          rowAt(rows, participationKey(conferenceOf(id), person)) !== null;
        const matches = node == null ? null : matching(node, isListed);
        if (node != null && matches !== null) return { node, matches };
      }
      return null;
    });
  }
}

/** As many of the first as their rows may be read; one at least. */
function within(candidates: readonly Candidate[], rows: number): readonly Candidate[] {
  const read = new Set<string>();
  const end = candidates.findIndex((candidate, at) => {
    for (const { pk, sk } of keysOf(candidate)) read.add(`${pk}\n${sk}`);
    return at > 0 && read.size > rows;
  });
  return end < 0 ? candidates : candidates.slice(0, end);
}

const keysOf = ({ ids, people }: Candidate): Key[] =>
  ids.flatMap((id) => [...keysOfNode(id), ...keysOfPeople(id, people)]);

/** The rows that tell whether people are found in the conference of a node. */
const keysOfPeople = (id: Id, people: ReadonlySet<PersonId>): Key[] =>
  [...people].flatMap((person) => [participationKey(conferenceOf(id), person), personKey(person)]);
