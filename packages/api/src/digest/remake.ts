import type { ConferenceId } from '@wikicon/schema';
import { ulidOf } from '@wikicon/schema';
import { nobody } from '../dynamo/newer.ts';
import type { Store } from '../dynamo/store.ts';
import type { Row } from '../dynamo/row.ts';
import { versionSort } from '../dynamo/marker.ts';
import { versionStateOf, versionTextOf } from '../dynamo/version-state.ts';
import { versionPartition } from '../dynamo/versioned.ts';
import { conferenceFrom, conferencesPartition } from '../rows/conference.ts';
import { digestFrom, digestKey, digestRow, digestVersion, noDigestRow, type Digest } from '../rows/digest.ts';
import { makeDigest } from './make.ts';

/**
 * Makes a digest anew, and stores it where nothing of the conference is being written. The rows are read after the
 * version: what is stored is at least as new as what it names (docs/decisions/0031).
 *
 * @param before the row of an older one, as far as it was read
 * @returns what the rows say now; null of a conference that not everybody sees
 */
export async function remakeDigest(
  store: Store,
  conference: ConferenceId,
  before: Row | null = null,
): Promise<Digest | null> {
  const { table, writer, newer } = store;
  const partition = versionPartition(ulidOf(conference));
  const check = async () => versionStateOf(await table.all({ partition }));
  let state = await check();
  if (state.kind === 'none') {
    await newer.begin(partition);
    state = await check();
  }
  const digest = await makeDigest(table, conference, await hasSessions(before));
  if (digest === null) {
    if ((await table.get(digestKey(conference))) !== null) await writer.remove([digestKey(conference)]);
  } else if (state.kind === 'settled') {
    const row = await digestRow(digest, state.version);
    if (row !== null) await newer.put(row);
  }
  return digest;
}

/** An older digest that was taken out, or is damaged, says nothing. */
async function hasSessions(row: Row | null): Promise<boolean> {
  try {
    return row !== null && digestVersion(row) !== null && (await digestFrom(row)).sessions.length > 0;
  } catch {
    return false;
  }
}

/** The same of every published conference, one after the other. */
export async function remakeAllDigests(store: Store): Promise<number> {
  const rows = await store.table.all({ index: true, partition: conferencesPartition });
  for (const row of rows) await remakeDigest(store, conferenceFrom(row).id);
  return rows.length;
}

/**
 * Takes a digest out of the table, for it may name somebody who is erased. Whoever has read the rows before, and is slow
 * to store them, comes too late.
 */
export async function forgetDigest({ table, writer }: Store, conference: ConferenceId): Promise<void> {
  const version = await table.get({ pk: versionPartition(ulidOf(conference)), sk: versionSort });
  if (version !== null) await writer.put([noDigestRow(conference, versionTextOf(version), nobody)]);
}
