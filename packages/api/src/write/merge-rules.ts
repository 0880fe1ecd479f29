import { conferenceOf, ownedKinds, typeNameOf, type ConferenceId, type Refusal } from '@wikicon/schema';
import { relationOf } from '../authority/grants.ts';
import { mayWrite } from '../authority/may.ts';
import { personThing, visible } from '../authority/visible.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { PersonContent } from '../nouns/person.ts';
import type { Stored } from '../nouns/noun.ts';
import { loadStored } from '../nouns/registry.ts';
import { referrersOf } from '../projections/referrers.ts';
import { proposalFrom, proposalKey, type ProposalData } from '../rows/merge.ts';
import type { PersonId } from '@wikicon/schema';

type StoredProfile = Stored<PersonContent>;

/** Two profiles: whoever signed in to one keeps it. */
export interface Pairing {
  /** The profile that stays. */
  readonly left: StoredProfile;
  /** The profile that goes into it. */
  readonly other: StoredProfile;
  /** The conferences whose organizers have to agree. */
  readonly conferences: readonly ConferenceId[];
  /** What the person of the one that stays was asked, if they were. */
  readonly proposal: { readonly row: Row; readonly data: ProposalData } | null;
}

export const loadProfile = (table: Table, id: PersonId): Promise<StoredProfile | null> =>
  loadStored(id, table) as Promise<StoredProfile | null>;

const notAllowed = (why: string): Refusal => ({ kind: 'NotAllowed', why });

/** Returns two profiles as they may be merged by a viewer, or the refusal. What they may not see is not found. */
export async function pairingOf(
  viewer: Viewer,
  table: Table,
  [from, into]: readonly [PersonId, PersonId],
): Promise<Pairing | Refusal> {
  const [one, two, question] = await Promise.all([
    loadProfile(table, from),
    loadProfile(table, into),
    viewer.person === into ? table.get(proposalKey(into, from)) : null,
  ]);
  // Whoever is asked whether it is them was told of it, though nobody else but those who named it may see it.
  const seen = ({ content }: StoredProfile): boolean => visible(viewer, personThing(content));
  if (one === null || !(seen(one) || question !== null)) return { kind: 'NotFound', id: from };
  if (two === null || !seen(two)) return { kind: 'NotFound', id: into };
  const isTurned = one.content.isClaimed && !two.content.isClaimed;
  const [other, left] = isTurned ? [two, one] : [one, two];
  const asked = left.content.isClaimed ? [other] : [other, left];
  const [found, row] = await Promise.all([
    Promise.all(asked.map(({ content }) => conferencesOf(table, content))),
    table.get(proposalKey(left.content.id, other.content.id)),
  ]);
  const conferences = [...new Set(found.flat())];
  const proposal = row === null ? null : { row, data: proposalFrom(row) };
  if (!mayMerge(viewer, other.content.id, conferences) && !consents(viewer, left.content, conferences, proposal?.data))
    return notAllowed('Only organizers of every conference in which they stand, or an administrator, merge people.');
  if (other.content.isClaimed)
    return notAllowed('Somebody has signed in as each of them: they are two people, and are not merged.');
  return { left, other, conferences, proposal };
}

export const isPairing = (found: Pairing | Refusal): found is Pairing => 'left' in found;

/** What stands in no conference is an administrator's. */
export function mayMerge(viewer: Viewer, other: PersonId, conferences: readonly ConferenceId[]): boolean {
  const places = conferences.length === 0 ? [null] : conferences;
  return places.every((place) => mayWrite(viewer, 'Merge', 'create', relationOf(other, place, null)));
}

/** They were asked by whoever might: the profile stands in no other conference since. */
const consents = (
  viewer: Viewer,
  left: PersonContent,
  conferences: readonly ConferenceId[],
  proposal: ProposalData | undefined,
): boolean =>
  proposal !== undefined &&
  mayWrite(viewer, 'Merge', 'update', relationOf(left.id, null, null)) &&
  viewer.person === left.id &&
  conferences.every((one) => proposal.conferences.includes(one));

/** Every conference that names somebody, and the one that brought them in, as long as it looks after them. */
export async function conferencesOf(table: Table, { id, steward, isClaimed }: PersonContent): Promise<ConferenceId[]> {
  const named = (await referrersOf(id, table)).flatMap((one): ConferenceId[] =>
    ownedKinds.includes(typeNameOf(one)) ? [conferenceOf(one)] : one.startsWith('con_') ? [one as ConferenceId] : [],
  );
  return [...new Set([...named, ...(steward === null || isClaimed ? [] : [steward])])];
}
