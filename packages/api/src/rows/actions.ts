import { invalid, problem, quoted, ulidOf, type Conference, type Problem, type Refusal } from '@wikicon/schema';
import { isFindable, isProgramPublic } from './conference.ts';
import { maxRowBytes, rowBytes, type Key, type Row } from '../dynamo/row.ts';
import { maxActions, type Action } from '../dynamo/transaction.ts';

/** Names that only one node may have. */
const isUnique = ({ type }: Pick<Row, 'type'>): boolean => type === 'Slug' || type === 'Username';

export const same = (one: Key, other: Key): boolean => one.pk === other.pk && one.sk === other.sk;

/** The edges that sessions alone have: they are as hidden as the program. */
const ofProgram = new Set(['Speaker', 'Representation']);

/** Takes what a draft or a hidden conference owns, or a program that is a draft, out of the lists that reach beyond the conference. */
export function withVisibility(rows: readonly Row[], conference: Conference | null): readonly Row[] {
  if (conference === null) return rows;
  const isWhole = !isFindable(conference);
  if (!isWhole && isProgramPublic(conference)) return rows;
  const own = `CON#${ulidOf(conference.id)}`;
  return rows.map((row) => {
    if (!isWhole && !ofProgram.has(row.type)) return row;
    if (row.gsi1pk === undefined || row.gsi1pk.startsWith(own)) return row;
    const { gsi1pk: _pk, gsi1sk: _sk, ...hidden } = row;
    return hidden;
  });
}

/** From the rows that stand for a node to those that shall: what is put, and what goes. */
export function rowActions(
  { before, after }: { readonly before: readonly Row[]; readonly after: readonly Row[] },
  main: { readonly key: Key; readonly stamp: string | undefined },
): Action[] {
  const old = new Map(before.map((row) => [`${row.pk}\n${row.sk}`, row]));
  const kept = new Set(after.map(({ pk, sk }) => `${pk}\n${sk}`));
  const puts = after.flatMap((row): Action[] => {
    const known = old.get(`${row.pk}\n${row.sk}`);
    if (same(row, main.key)) return [{ put: row, when: known ? { stamp: main.stamp } : 'absent' }];
    if (known === undefined) return [isUnique(row) ? { put: row, when: 'absent' } : { put: row }];
    return isEqual(known, row) ? [] : [{ put: row }];
  });
  const removals = before
    .filter(({ pk, sk }) => !kept.has(`${pk}\n${sk}`))
    .map(({ pk, sk }): Action => {
      const key = { pk, sk };
      return same(key, main.key) ? { remove: key, when: { stamp: main.stamp } } : { remove: key };
    });
  return [...puts, ...removals];
}

/** The same action on a row that only a team sees. */
export const asUnseen = (action: Action): Action =>
  'put' in action || 'remove' in action ? { ...action, isUnseen: true } : action;

const isEqual = (one: Row, other: Row): boolean =>
  one.gsi1pk === other.gsi1pk && one.gsi1sk === other.gsi1sk && JSON.stringify(one.data) === JSON.stringify(other.data);

/** Returns whether two lists of rows hold the same, whenever it was written. */
export const areEqual = (some: readonly Row[], others: readonly Row[]): boolean =>
  some.length === others.length && some.every((row, at) => same(row, others[at]!) && isEqual(row, others[at]!));

/** One row for each key: two terms in an organization refer to it once. */
export const distinctRows = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [`${row.pk}\n${row.sk}`, row])).values(),
];

/**
 * Returns a refusal if the only action that found its row otherwise than it was read is of a name that somebody else
 * has. Another writer of the node at the same moment may have given it this very name: that is no taken name.
 */
export function takenName(changed: readonly Action[]): Refusal | null {
  const taken = changed.find((action) => 'put' in action && isUnique(action.put));
  if (taken === undefined || changed.length > 1) return null;
  const { type, pk, sk } = (taken as { readonly put: Row }).put;
  const [field, name] = type === 'Username' ? ['username', pk] : ['slug', sk === 'SLUG' ? pk : sk];
  return invalid([problem(field, 'TAKEN', `${quoted(name.slice(name.lastIndexOf('#') + 1))} is taken already.`)]);
}

/** Returns what the store would not take of the actions, with so many more beside them. */
export function sizeProblems(actions: readonly Action[], reserved = 0): Problem[] {
  const found: Problem[] = [];
  if (actions.length + reserved > maxActions)
    found.push(
      problem('', 'TOO_LARGE', `It changes ${actions.length} rows at once, and at most ${maxActions} can be.`),
    );
  if (actions.some((action) => 'put' in action && rowBytes(action.put) > maxRowBytes))
    found.push(problem('', 'TOO_LARGE', `Its texts are longer than ${maxRowBytes / 1_000} kB together.`));
  return found;
}
