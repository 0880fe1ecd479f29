import {
  badInput,
  conferenceOf,
  maxPageSize,
  parseId,
  type AnyNode,
  type CommitteeId,
  type Id,
  type PathService,
  type PathStep,
  type PersonId,
} from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Key } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { instantOf } from '../kernel/instant.ts';
import { memberKey } from '../rows/committee.ts';
import { tieFrom, tiesRange, type TieData } from '../rows/index-rows.ts';
import { participationKey } from '../rows/participation.ts';
import type { SessionContent } from '../rows/session.ts';
import { keysOfNode, publicNode, rowAt, rowsAt, type Rows } from './public-nodes.ts';
import { waysBetween, type Seen, type Side, type Step, type Ties, type Way } from './ways.ts';

interface Needs {
  readonly table: Table;
  readonly clock: () => Date;
}

/** The bounds of what one question reads: three trips, and 100 read units where everybody was in large things. */
const most = { ties: 50, neighbours: 10, tiesOfNeighbours: 25, paths: 10, keys: 60 } as const;

export function createPaths({ table, clock }: Needs): PathService {
  return {
    async between(from, to, first) {
      const limit = first ?? most.paths;
      if (limit < 1 || limit > maxPageSize)
        throw badInput('first', `first must be from 1 to ${maxPageSize}, and was ${limit}.`);
      if (from === to) throw badInput('to', 'A way leads from one to another: from and to are the same.');
      if (![from, to].every((id) => isEnd(id))) return null;
      const ends = [from as Id, to as Id] as const;
      const [rows, ...near] = await Promise.all([
        rowsAt(table, ends.flatMap(keysOfNode)),
        ...ends.map((end) => tiesOf(end, most.ties)),
      ]);
      if (ends.some((id) => publicNode(table, id, rows, now()) == null)) return null;
      const sides = ends.map((end, at): Side => ({ end, near: near[at]!, far: new Map() })) as [Side, Side];
      const short = waysBetween(sides);
      const looked = short.length > 0 ? sides : await further(sides);
      const ways = short.length > 0 ? short : waysBetween(looked);
      const paths = await verified(ways, Math.min(limit, most.paths));
      const notLookedAt = looked.reduce((sum, side) => sum + unlooked(side, paths.length > 0), 0);
      const isWhole = looked.every((side) => [side.near, ...side.far.values()].every((one) => one.isWhole));
      return { paths, notLookedAt, isComplete: notLookedAt === 0 && isWhole };
    },
  };

  function now(): string {
    return instantOf(clock());
  }

  async function tiesOf(end: Id, limit: number): Promise<Seen> {
    const rows = await table.first(tiesRange(end), limit + 1);
    const ties = new Map<Id, Id[]>();
    for (const { by, to } of parsedAll(rows.slice(0, limit), tieFrom, table) satisfies TieData[])
      for (const other of to) ties.set(other, [...(ties.get(other) ?? []), by]);
    return { ties, isWhole: rows.length <= limit };
  }

  /** The same sides, with the ties of those who are tied to the ends most often. */
  async function further(sides: readonly [Side, Side]): Promise<[Side, Side]> {
    const all = await Promise.all(
      sides.map(async (side): Promise<Side> => {
        const chosen = chosenOf(side.near.ties);
        const far = await Promise.all(chosen.map((id) => tiesOf(id, most.tiesOfNeighbours)));
        return { ...side, far: new Map(chosen.map((id, at) => [id, far[at]!])) };
      }),
    );
    return all as [Side, Side];
  }

  /** Ways of which everybody sees every step, the shortest first. */
  async function verified(ways: readonly Way[], limit: number) {
    const candidates = ways.slice(0, 2 * limit);
    const keys: Key[] = [];
    for (const way of candidates) {
      const more = way.flatMap(({ from, to, by }) => by.flatMap((thing) => keysOfTie(from, to, thing)));
      if (keys.length > 0 && keys.length + more.length > most.keys) break;
      keys.push(...more);
    }
    const rows = await rowsAt(table, keys);
    const paths = candidates.flatMap((way) => {
      const steps = way.map((step) => shown(step, rows));
      return steps.every((step) => step !== null) ? [{ steps }] : [];
    });
    const shortest = Math.min(...paths.map(({ steps }) => steps.length));
    return paths.filter(({ steps }) => steps.length === shortest).slice(0, limit);
  }

  function shown({ from, to, by }: Step, rows: Rows): PathStep | null {
    const [one, other] = [from, to].map((id) => publicNode(table, id, rows, now()));
    const things = by.map((thing) => publicNode(table, thing, rows, now()));
    const together = things.filter(
      (thing): thing is AnyNode => thing != null && [from, to].every((id) => hasPart(id, thing, rows)),
    );
    return one == null || other == null || together.length === 0 ? null : { from: one, to: other, together };
  }
}

const isEnd = (text: string): boolean => ['per', 'aff', 'ins'].includes(parseId(text)?.prefix ?? '');

/** Those with the most ties, then in the order of their ids, so that the same question has the same answer. */
const chosenOf = (ties: Ties): Id[] =>
  [...ties]
    .toSorted(([one, some], [other, more]) => more.length - some.length || (one < other ? -1 : 1))
    .slice(0, most.neighbours)
    .map(([id]) => id);

/** Once a way is found nobody further off could make a shorter one. */
const unlooked = ({ near, far }: Side, isFound: boolean): number =>
  isFound && far.size === 0 ? 0 : near.ties.size - far.size;

/** The rows that tell whether two had a part in a thing that everybody sees. */
const keysOfTie = (from: Id, to: Id, thing: Id): Key[] => [
  ...[from, to, thing].flatMap(keysOfNode),
  ...[from, to].flatMap((id) => (id.startsWith('per_') ? keysOfPart(id as PersonId, thing) : [])),
];

const keysOfPart = (person: PersonId, thing: Id): Key[] => [
  participationKey(conferenceOf(thing), person),
  ...(thing.startsWith('com_') ? [memberKey(thing as CommitteeId, person)] : []),
];

type Thing = Partial<Pick<SessionContent, 'speakers'>> & {
  readonly people?: readonly { readonly id: Id }[];
  readonly organizations?: readonly { readonly id: Id }[];
};

/** Whether somebody is named in a thing, and listed in its conference. */
function hasPart(id: Id, thing: AnyNode, rows: Rows): boolean {
  const { speakers = [], people = [], organizations = [] } = thing as Thing;
  const isPerson = id.startsWith('per_');
  if (isPerson && rowAt(rows, participationKey(conferenceOf(thing.id), id as PersonId)) === null) return false;
  // Of a committee an organization is no part that its row would tell: its members' rows do, which made the tie.
  if (thing.id.startsWith('com_'))
    return !isPerson || rowAt(rows, memberKey(thing.id as CommitteeId, id as PersonId)) !== null;
  const named = isPerson
    ? [...speakers.map(({ person }) => person), ...people]
    : [...speakers.flatMap(({ representing }) => representing), ...organizations];
  return named.some((one) => one.id === id);
}
