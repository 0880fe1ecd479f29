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
import { memberFrom, memberKey } from '../rows/committee.ts';
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
      const seen = looked.flatMap(({ near: own, far }) => [own, ...far.values()]);
      const people: People = new Map(seen.flatMap((one) => [...one.people]));
      const paths = await verified(ways, people, Math.min(limit, most.paths));
      const notLookedAt = looked.reduce((sum, side) => sum + unlooked(side, paths.length > 0), 0);
      const isWhole = seen.every((one) => one.isWhole);
      return { paths, notLookedAt, isComplete: notLookedAt === 0 && isWhole };
    },
  };

  function now(): string {
    return instantOf(clock());
  }

  async function tiesOf(end: Id, limit: number): Promise<Seen> {
    const rows = await table.first(tiesRange(end), limit + 1);
    const ties = new Map<Id, Id[]>();
    const people = new Map<Id, PersonId[]>();
    for (const { by, to } of parsedAll(rows.slice(0, limit), tieFrom, table) satisfies TieData[]) {
      for (const other of to) ties.set(other, [...(ties.get(other) ?? []), by]);
      people.set(by, [end, ...to].filter(isPerson));
    }
    return { ties, people, isWhole: rows.length <= limit };
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
  async function verified(ways: readonly Way[], people: People, limit: number) {
    const candidates = ways.slice(0, 2 * limit);
    const keys: Key[] = [];
    for (const way of candidates) {
      const more = way.flatMap(({ from, to, by }) => by.flatMap((thing) => keysOfTie([from, to], thing, people)));
      if (keys.length > 0 && keys.length + more.length > most.keys) break;
      keys.push(...more);
    }
    const rows = await rowsAt(table, keys);
    const paths = candidates.flatMap((way) => {
      const steps = way.map((step) => shown(step, rows, people));
      return steps.every((step) => step !== null) ? [{ steps }] : [];
    });
    const shortest = Math.min(...paths.map(({ steps }) => steps.length));
    return paths.filter(({ steps }) => steps.length === shortest).slice(0, limit);
  }

  function shown({ from, to, by }: Step, rows: Rows, people: People): PathStep | null {
    const [one, other] = [from, to].map((id) => publicNode(table, id, rows, now()));
    const things = by.map((thing) => publicNode(table, thing, rows, now()));
    const together = things.filter(
      (thing): thing is AnyNode =>
        thing != null && [from, to].every((id) => hasPart(id, thing, { rows, people, table })),
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

type People = Seen['people'];

const isPerson = (id: Id): id is PersonId => id.startsWith('per_');

/** The rows that tell whether two had a part in a thing that everybody sees: an organization has it by way of people. */
function keysOfTie(ends: readonly Id[], thing: Id, people: People): Key[] {
  const own = ends.filter(isPerson);
  const others = own.length === ends.length ? [] : (people.get(thing) ?? []);
  return [...ends, thing, ...others]
    .flatMap(keysOfNode)
    .concat([...own, ...others].flatMap((one) => keysOfPart(one, thing)));
}

const keysOfPart = (person: PersonId, thing: Id): Key[] => [
  participationKey(conferenceOf(thing), person),
  ...(thing.startsWith('com_') ? [memberKey(thing as CommitteeId, person)] : []),
];

type Thing = Partial<Pick<SessionContent, 'speakers'>> & {
  readonly people?: readonly { readonly id: Id }[];
  readonly organizations?: readonly { readonly id: Id }[];
};

interface Known {
  readonly rows: Rows;
  readonly people: People;
  readonly table: Table;
}

/** Whether somebody is named in a thing, and listed in its conference; of an organization, who stands for it there. */
function hasPart(id: Id, thing: AnyNode, { rows, people: known, table }: Known): boolean {
  const { speakers = [], people = [], organizations = [] } = thing as Thing;
  const isListed = (person: PersonId): boolean =>
    [participationKey(conferenceOf(thing.id), person), ...keysOfNode(person)].every((key) => rowAt(rows, key) !== null);
  if (thing.id.startsWith('com_')) {
    const members = isPerson(id) ? [id] : (known.get(thing.id) ?? []);
    const found = members.filter(isListed).map((one) => rowAt(rows, memberKey(thing.id as CommitteeId, one)));
    return parsedAll(
      found.filter((row) => row !== null),
      memberFrom,
      table,
    ).some(({ person, representing }) => person.id === id || representing.some((one) => one.id === id));
  }
  const onStage = speakers.filter(({ person }) => isListed(person.id));
  const named = isPerson(id)
    ? [...onStage.map(({ person }) => person), ...people.filter((one) => isListed(one.id as PersonId))]
    : [...onStage.flatMap(({ representing }) => representing), ...organizations];
  return named.some((one) => one.id === id);
}
