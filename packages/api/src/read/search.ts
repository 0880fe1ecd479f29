import {
  badInput,
  conferenceOf,
  typeNameOf,
  type Id,
  type NodeTypeName,
  type PersonId,
  type SearchEdge,
  type SearchPage,
  type SearchQuery,
  type SearchService,
} from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Key, Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { textsOf } from '../indexing/texts.ts';
import { deletions } from '../indexing/words.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byPosition } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import { correctionFrom, correctionKey, postingFrom, postingRange, type PostingGroup } from '../rows/index-rows.ts';
import { participationKey } from '../rows/participation.ts';
import { personKey } from '../rows/person.ts';
import { keysOfNode, publicNode, rowAt, rowsAt } from './public-nodes.ts';
import { isMistyped, isTold, matchesIn, scoreOf, told, wantedWords, type Wanted } from './search-words.ts';
import type { SearchWithin } from './search-within.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly within: SearchWithin;
  readonly clock: () => Date;
}

/** The bounds of what one question reads (docs/access-patterns.md). */
const most = { words: 3, mistyped: 2, corrections: 5, postings: { S: 200, O: 50 }, letters: 200 } as const;

/** One that the index proposes; its own rows decide. */
export interface Candidate {
  readonly id: Id;
  readonly position: readonly [score: number, rank: string, id: string];
  /** People by whose names alone it is found. */
  readonly people: ReadonlySet<PersonId>;
}

export function createSearch({ table, cursors, within, clock }: Needs): SearchService {
  return {
    async search(page) {
      if (page.last != null || page.before != null)
        throw badInput('last', 'This list is read forwards: with first and after.');
      if (page.query.length > most.letters)
        throw badInput(
          'query',
          `A question has at most ${most.letters} letters, and this one has ${page.query.length}.`,
        );
      const request = listRequest(cursors, 'Query.search', '', page);
      const wanted = wantedWords(page.query);
      if (page.conference != null) return within(page, wanted, request);
      const { candidates, isPartial, meant } = await propose(wanted, page);
      const rest = candidates.filter(
        ({ position }) => request.after === null || byPosition(position, request.after) > 0,
      );
      const looked = rest.slice(0, 2 * request.page.limit);
      const shown = await verify(looked, meant);
      const edges: SearchEdge[] = [];
      let last: Candidate | null = null;
      for (const [at, candidate] of looked.entries()) {
        if (edges.length === request.page.limit) break;
        last = candidate;
        const found = shown[at];
        if (found == null || isTold(edges, found.node)) continue;
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

  /** Candidates by the postings of a few words, the best first. */
  async function propose(wanted: readonly Wanted[], { kinds }: SearchQuery) {
    const groups = (['S', 'O'] as const).filter((group) => isWanted(group, kinds));
    const asked = wanted.slice(0, most.words);
    const unsure = asked.filter(({ skeletons }) => skeletons[0]!.length > 4).slice(0, most.mistyped);
    const [read, corrections] = await Promise.all([
      postingsOf(
        asked.flatMap(({ skeletons }) => skeletons),
        groups,
      ),
      Promise.all(unsure.map(correctionsOf)),
    ]);
    const meant = wanted.map((word): Wanted => {
      const at = unsure.indexOf(word);
      const isEmpty = (skeleton: string): boolean =>
        groups.every((group) => read.get(`${group}${skeleton}`)!.length === 0);
      return at >= 0 && word.skeletons.every(isEmpty) ? { ...word, corrected: corrections[at]! } : word;
    });
    const corrected = meant.flatMap((word) => word.corrected);
    const more =
      corrected.length === 0
        ? new Map<string, Row[]>()
        : await postingsOf(corrected.slice(0, most.corrections), groups);
    const found = new Map<Id, Candidate>();
    for (const row of new Set([...read.values(), ...more.values()].flat()))
      for (const { id, rank, words, people } of parsedAll([row], postingFrom, table)) {
        if (found.has(id) || (kinds != null && !kinds.includes(typeNameOf(id)))) continue;
        const score = scoreOf(meant, words, people);
        if (score !== null) found.set(id, { id, position: [score.score, rank, id], people: score.people });
      }
    const isCut = (group: PostingGroup): boolean =>
      asked.length > 0 &&
      asked.every(({ skeletons }) =>
        skeletons.some((one) => read.get(`${group}${one}`)!.length >= most.postings[group]),
      );
    const candidates = [...found.values()].toSorted((one, other) => byPosition(one.position, other.position));
    return { candidates, isPartial: groups.some(isCut), meant };
  }

  async function postingsOf(words: readonly string[], groups: readonly PostingGroup[]): Promise<Map<string, Row[]>> {
    const pairs = words.flatMap((word) => groups.map((group) => [group, word] as const));
    const lists = await Promise.all(
      pairs.map(([group, word]) => table.first(postingRange(group, word), most.postings[group])),
    );
    return new Map(pairs.map(([group, word], at) => [`${group}${word}`, lists[at]!]));
  }

  async function correctionsOf({ skeletons }: Wanted): Promise<string[]> {
    const [typed = ''] = skeletons;
    const rows = await table.getMany(deletions(typed).map(correctionKey));
    const words = parsedAll(
      rows.filter((row) => row !== null),
      correctionFrom,
      table,
    ).flat();
    return [...new Set(words)].filter((word) => isMistyped(typed, word));
  }

  /** The nodes of candidates that everybody sees, and that say what was asked for; null for every other one. */
  async function verify(candidates: readonly Candidate[], wanted: readonly Wanted[]) {
    const rows = await rowsAt(
      table,
      candidates.flatMap(({ id, people }) => [...keysOfNode(id), ...keysOfPeople(id, people)]),
    );
    return candidates.map(({ id, people }) => {
      const node = publicNode(table, id, rows, instantOf(clock()));
      if (node == null) return null;
      const isListed = (person: PersonId): boolean =>
        people.has(person) &&
        publicNode(table, person, rows, '') != null &&
        rowAt(rows, participationKey(conferenceOf(id), person)) !== null;
      const texts = textsOf(node).filter(({ person }) => person === undefined || isListed(person));
      const matches = matchesIn(wanted, texts);
      return matches && { node, matches: matches.map(told) };
    });
  }
}

/** The rows that tell whether people are found in the conference of a node. */
const keysOfPeople = (id: Id, people: ReadonlySet<PersonId>): Key[] =>
  [...people].flatMap((person) => [participationKey(conferenceOf(id), person), personKey(person)]);

const isWanted = (group: PostingGroup, kinds: readonly NodeTypeName[] | null | undefined): boolean =>
  kinds == null || kinds.some((kind) => (kind === 'Session') === (group === 'S'));
