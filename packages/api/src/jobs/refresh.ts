import {
  ownedKinds,
  typeNameOf,
  type AnyNode,
  type Card,
  type Conference,
  type ConferenceId,
  type Id,
} from '@wikicon/schema';
import { conferenceOfNode } from '../authority/may.ts';
import { conferenceKey } from '../conference/entity.ts';
import { conferencePartition, referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Action } from '../dynamo/transaction.ts';
import { mainKey } from '../node/key.ts';
import { same } from '../write/actions.ts';
import { namedBy } from '../write/noun.ts';
import { cardFrom, nounOf, rowsFor } from '../write/nouns.ts';
import { nodeIdOf } from '../write/referrers.ts';
import type { Store } from '../dynamo/store.ts';
import { settle } from './settle.ts';

const maxRounds = 10;

/**
 * Writes every row of a node anew, with the cards of today and as visible as its conference. Its version stays:
 * nobody changed it. A change that comes between wins, and is refreshed in turn.
 *
 * @param change what else is to be different
 */
export async function refresh(
  { table, transactor }: Store,
  id: Id,
  change: (content: AnyNode) => AnyNode = (content) => content,
): Promise<void> {
  const noun = nounOf(id);
  for (let round = 1; round <= maxRounds; round += 1) {
    const place = conferenceOfNode(id);
    const [stored, owner] = await Promise.all([
      noun.load(id, table),
      place === null || place === id ? null : table.get(conferenceKey(place)),
    ]);
    if (stored === null || (ownedKinds.includes(typeNameOf(id)) && owner === null)) return;
    const names = namedBy(noun, stored.content).slice(0, 100);
    const rows = await table.getMany(names.map(mainKey));
    const cards = new Map(names.flatMap((one, at) => (rows[at] ? [[one, cardFrom(one, rows[at])] as const] : [])));
    const content = noun.recard(
      change(stored.content),
      <Node extends { readonly id: Id }>(card: Card<Node>) => (cards.get(card.id) ?? card) as Card<Node>,
    ) as AnyNode;
    const conference = place === id ? (content as Conference) : ((owner?.data ?? null) as Conference | null);
    const { main } = stored;
    const stamp = crypto.randomUUID();
    const kept = rowsFor(content, conference);
    const removals = rowsFor(stored.content, conference)
      .filter((row) => !kept.some((one) => same(one, row)))
      .map((row): Action => ({ remove: keyOf(row) }));
    const puts = kept.map((row): Action => {
      const put = { ...row, version: main.version, createdAt: main.createdAt, stamp };
      return same(row, main) ? { put, when: { stamp: main.stamp } } : { put };
    });
    const checks: Action[] = owner === null ? [] : [{ check: keyOf(owner), when: { version: owner.version } }];
    if ((await transactor.run([...puts, ...removals, ...checks])).done) return;
  }
  throw new Error(`${typeNameOf(id)} was changed too often while it was refreshed.`);
}

const keyOf = ({ pk, sk }: Row) => ({ pk, sk });

const refreshed = new Set(['Session', 'Committee', 'Catalogue', 'Story', 'MediaFile']);

/** Every node of a conference, and everybody's part in it. */
export async function refreshConference(store: Store, conference: ConferenceId): Promise<void> {
  const rows = await store.table.all({ partition: conferencePartition(conference) });
  for (const row of rows) {
    const id = refreshed.has(row.type) ? nodeIdOf(row) : null;
    if (id !== null) await refresh(store, id);
  }
  for (const of of participantsIn(rows)) await settle(store, conference, of);
  // Milestones of other conferences that happened at this one.
  for (const { sk } of rows.filter((row) => row.sk.startsWith(referencePrefix)))
    await refresh(store, sk.slice(referencePrefix.length) as Id);
}

export const participantsIn = (rows: readonly Row[]): Id[] =>
  rows.flatMap(({ type, data }): Id[] => {
    if (type === 'Participation') return [(data as { readonly person: { readonly id: Id } }).person.id];
    return type === 'OrganizationParticipation'
      ? [(data as { readonly organization: { readonly id: Id } }).organization.id]
      : [];
  });
