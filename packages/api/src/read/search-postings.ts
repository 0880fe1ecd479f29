import { typeNameOf, type Id, type NodeTypeName, type PersonId, type SearchQuery } from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { isForgiven, meantBy, remainsOf } from '../indexing/mistakes.ts';
import { byPosition } from '../paging/in-memory.ts';
import { correctionFrom, correctionKey, postingFrom, postingRange, type PostingGroup } from '../rows/index-rows.ts';
import { scoreOf } from './search-score.ts';
import type { Question } from './search-words.ts';
import type { Wanted } from './wanted.ts';

/** The bounds of what one question reads (docs/access-patterns.md). */
const most = { words: 3, mistyped: 2, corrections: 4, aside: { S: 60, O: 30 } } as const;

/** Of one word, of each of two, of each of three. */
const postings = [
  { S: 200, O: 50 },
  { S: 120, O: 50 },
  { S: 80, O: 40 },
] as const;

/** When so many are found by what was typed, no mistake is looked for. */
const enough = 5;

/** One that the index proposes; its own rows decide. */
export interface Candidate {
  /** The node; of a topic, those of other conferences about the same item, in whose place it is told. */
  readonly ids: readonly Id[];
  readonly position: readonly [score: number, rank: string, id: string];
  /** People by whose names alone it is found. */
  readonly people: ReadonlySet<PersonId>;
}

export interface Proposed {
  readonly candidates: readonly Candidate[];
  readonly isPartial: boolean;
}

interface List {
  readonly group: PostingGroup;
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

/** Candidates by the postings of a few words, the best first. */
export async function propose(table: Table, questions: readonly Question[], { kinds }: SearchQuery): Promise<Proposed> {
  const groups = (['S', 'O'] as const).filter((group) => isWanted(group, kinds));
  const [typed = [], ...joined] = questions;
  // Long words find the fewest.
  const asked = typed.toSorted((one, other) => other.folded.length - one.folded.length).slice(0, most.words);
  const bound = postings[Math.max(0, asked.length - 1)]!;
  const unsure = [...asked, ...joined.flatMap((question) => question.slice(0, 1))]
    .filter(({ spellings }) => isForgiven(spellings[0]!))
    .slice(0, most.mistyped);
  const [read, asOne, corrections] = await Promise.all([
    Promise.all(asked.map(({ skeletons }) => lists(skeletons, bound))),
    lists(
      joined.flatMap(([one]) => one!.skeletons),
      most.aside,
    ),
    Promise.all(unsure.map(correctionsOf)),
  ]);
  const found = candidatesIn([...read.flat(), ...asOne]);
  const isMistaken = found.length < enough;
  const others = isMistaken ? corrections.flatMap((all) => all.slice(0, most.corrections / unsure.length)) : [];
  const corrected = await lists([...new Set(others)], most.aside);
  const isShort = (group: PostingGroup): boolean => {
    const isCut = (some: readonly List[]): boolean => some.some((one) => one.group === group && one.isCut);
    return (read.length > 0 && read.every(isCut)) || isCut(asOne) || isCut(corrected);
  };
  return {
    candidates: corrected.length === 0 ? found : candidatesIn([...read.flat(), ...asOne, ...corrected]),
    isPartial: groups.some(isShort),
  };

  function lists(words: readonly string[], limits: Readonly<Record<PostingGroup, number>>): Promise<List[]> {
    return Promise.all(
      words.flatMap((word) =>
        groups.map(async (group) => {
          const rows = await table.first(postingRange(group, word), limits[group]);
          return { group, rows, isCut: rows.length >= limits[group] };
        }),
      ),
    );
  }

  async function correctionsOf({ spellings: [word = ''] }: Wanted): Promise<string[]> {
    const rows = await table.getMany(remainsOf(word).map(correctionKey));
    const kept = parsedAll(
      rows.filter((row) => row !== null),
      correctionFrom,
      table,
    );
    return meantBy(word, [...new Set(kept.flat())]);
  }

  function candidatesIn(all: readonly List[]): Candidate[] {
    const rows = new Map(all.flatMap((list) => list.rows.map((row) => [row.sk.slice(row.sk.lastIndexOf('#')), row])));
    const byItem = new Map<string, Candidate>();
    for (const { id, rank, said, item } of parsedAll([...rows.values()], postingFrom, table)) {
      if (kinds != null && !kinds.includes(typeNameOf(id))) continue;
      const score = scoreOf(questions, said, { isSession: id.startsWith('ses_') });
      if (score === null) continue;
      const one: Candidate = { ids: [id], position: [score.score, rank, id], people: score.people };
      const other = byItem.get(item ?? id);
      byItem.set(item ?? id, other === undefined ? one : together(one, other));
    }
    return [...byItem.values()].toSorted((one, other) => byPosition(one.position, other.position));
  }
}

/** So many topics about an item are looked at for one that everybody sees. */
const maxTopics = 3;

function together(one: Candidate, other: Candidate): Candidate {
  const [first, second] = byPosition(one.position, other.position) < 0 ? [one, other] : [other, one];
  return { ...first, ids: [...first.ids, ...second.ids].slice(0, maxTopics) };
}

const isWanted = (group: PostingGroup, kinds: readonly NodeTypeName[] | null | undefined): boolean =>
  kinds == null || kinds.some((kind) => (kind === 'Session') === (group === 'S'));
