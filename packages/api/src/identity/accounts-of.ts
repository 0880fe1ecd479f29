import type { PersonId } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { alsoMeFrom, linkPrefix } from '../rows/also-me.ts';

/** Nobody has so many; a longer chain of links is followed no further. */
const maxAccounts = 20;

/**
 * Returns the accounts of one human as they linked them, the given one first, then the nearest. Three accounts may be
 * linked in a row: then the first and the last are one human too. It is for conflicts of interest alone, and may be the
 * reason that is shown for none.
 *
 * @param table one whose reads see every write before them: a link that was just made counts
 */
export async function accountsOf(table: Table, person: PersonId): Promise<PersonId[]> {
  const known = new Set([person]);
  let next = [person];
  while (next.length > 0 && known.size < maxAccounts) {
    const rows = await Promise.all(next.map((one) => table.all({ partition: reference(one), prefix: linkPrefix })));
    next = parsedAll(rows.flat(), alsoMeFrom, table)
      .map(({ other }) => other)
      .filter((one) => !known.has(one) && known.add(one));
  }
  return [...known].slice(0, maxAccounts);
}

export const sameHuman = async (table: Table, one: PersonId, other: PersonId): Promise<boolean> =>
  one === other || (await accountsOf(table, one)).includes(other);
