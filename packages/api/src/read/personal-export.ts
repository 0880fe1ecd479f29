import { ulidOf, type ConferenceId, type Id, type PersonId } from '@wikicon/schema';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { accountFrom } from '../rows/account.ts';
import { alsoMePrefix, questionPartition } from '../rows/also-me.ts';
import { participationKey, unlistedKey } from '../rows/participation.ts';

/** Everything that is stored about a person: their own rows, and their parts in conferences, unlisted ones too. */
export async function exportOf(person: PersonId, table: Table): Promise<object> {
  const own = await table.all({ partition: reference(person) });
  const conferences = own.flatMap(({ sk }): ConferenceId[] =>
    sk.startsWith(`${referencePrefix}con_`) ? [sk.slice(referencePrefix.length) as ConferenceId] : [],
  );
  const keys = conferences.flatMap((id) => [participationKey(id, person), unlistedKey(id, person)]);
  const parts: Row[] = [];
  for (let start = 0; start < keys.length; start += 100)
    parts.push(...(await table.getMany(keys.slice(start, start + 100))).filter((row) => row !== null));
  const entries = [...own, ...parts, ...(await questionsTo(own, table))].map(
    ({ type, data, sk, createdAt, updatedAt, expiresAt, unread }) => ({
      type,
      // A session is known by its hash alone, which is worth nothing to anybody.
      ...(sk.startsWith(referencePrefix) && { from: sk.slice(referencePrefix.length) as Id }),
      createdAt,
      updatedAt,
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt * 1_000).toISOString() }),
      ...(unread !== undefined && { unread: unread.length }),
      data,
    }),
  );
  return { person, ulid: ulidOf(person), entries };
}

/** Who asks whether they are the same person: it stands at their user name. */
async function questionsTo(own: readonly Row[], table: Table): Promise<Row[]> {
  const account = own.find(({ type }) => type === 'Account');
  const partition = account === undefined ? null : questionPartition(accountFrom(account).username);
  return partition === null ? [] : table.all({ partition, prefix: alsoMePrefix });
}
