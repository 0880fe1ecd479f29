import { conferenceOf, ownedKinds, typeNameOf, type ConferenceId, type Id } from '@wikicon/schema';
import { referrersOf } from './referrers.ts';
import type { Store } from '../dynamo/store.ts';
import { rewriteProjections } from './rewrite.ts';
import { deriveParticipation } from './derive-participation.ts';

/** Brings the new snapshot of a node to everything that names it. */
export async function propagateRename(store: Store, id: Id): Promise<void> {
  const referrers = await referrersOf(id, store.table);
  const conferences = new Set<ConferenceId>();
  for (const referrer of referrers) {
    const name = typeNameOf(referrer);
    if (ownedKinds.includes(name)) conferences.add(conferenceOf(referrer));
    // A conference names people and organizations by the parts that they have in it, and its series itself.
    if (name === 'Conference') conferences.add(referrer as ConferenceId);
    if (name !== 'Conference' || id.startsWith('ser_')) await rewriteProjections(store, referrer);
  }
  if (/^(per|aff|ins)_/.test(id))
    for (const conference of conferences) await deriveParticipation(store, conference, id);
}
