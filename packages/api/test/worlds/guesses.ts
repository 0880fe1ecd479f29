import { parseId, typeNameOf, type Id } from '@wikicon/schema';
import type { Viewer, Whole } from '../authority-world.ts';
import type { WholeTable } from '../whole-table.ts';
import { corpus, type Question } from './corpus.ts';
import type { Known } from './fact.ts';
import { refusedWrites } from './writes.ts';

/**
 * The nodes that one table holds and another does not, asked and written by whoever guessed their ids: a node that is
 * not found has no fields, so its values alone are asked for.
 */
export function guessed(one: WholeTable, other: WholeTable, { draft, published }: Known, viewer: Viewer): Question[] {
  const known = idsIn(one.values());
  const excused = viewer === 'organizer of another' ? idsIn([...other.values()].filter(isSeenByTeams)) : new Set();
  const made = [...idsIn(other.values())].filter((id) => !known.has(id) && !excused.has(id));
  const nodes = Object.fromEntries(Map.groupBy(made, typeNameOf)) as Readonly<Record<string, readonly Id[]>>;
  const firsts = Object.fromEntries(Object.entries(nodes).map(([type, [first]]) => [type, first!]));
  const withGuesses = (whole: Whole): Whole => ({ ...whole, nodes: { ...whole.nodes, ...firsts } });
  return [
    ...corpus(nodes, []).filter(({ name }) => /^(\w+\.values|\w+) of /.test(name)),
    ...[draft, published].map(withGuesses).flatMap(refusedWrites),
  ];
}

/** Every team sees people who signed in before a team named them, and may want to name them (authority/visible.ts). */
const isSeenByTeams = (row: string): boolean => row.includes('"isClaimed":true') && row.includes('"isPublic":false');

const idsIn = (rows: Iterable<string>): ReadonlySet<Id> =>
  new Set(
    [...rows]
      .flatMap((row) => row.match(/\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26,52}\b/g) ?? [])
      .filter((text): text is Id => parseId(text) !== null),
  );
