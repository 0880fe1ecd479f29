import {
  conferenceOf,
  ownedKinds,
  typeNameOf,
  type Conference,
  type ConferenceId,
  type Id,
  type MediaFile,
  type Milestone,
  type PersonId,
} from '@wikicon/schema';
import type { TeamData } from '../rows/committee.ts';
import { unlistActions } from './unlist.ts';
import { conferenceKey, isDraft } from '../rows/conference.ts';
import { referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import {
  authorParts,
  isListedByDefault,
  joinedParts,
  memberPart,
  milestoneParts,
  speakerPart,
  type Part,
} from '../rows/part.ts';
import { personCard, personKey, storedPerson } from '../rows/person.ts';
import {
  participationKey,
  participationRows,
  unlistedKey,
  type ParticipationData,
  type Stated,
} from '../rows/participation.ts';
import type { SpeakerEdgeData } from '../rows/session-edges.ts';
import { withVisibility } from '../rows/actions.ts';
import { edgesTo, teamsIn } from './edges.ts';
import { removal, replacement } from './part-rows.ts';
import { refreshActions } from './refresh.ts';

/** What a write states of a part; what it leaves out stays. */
export interface Statement {
  readonly stated?: Stated;
  readonly choice?: boolean | null;
}

/**
 * Returns what makes the row of a part as its edges and a statement have it, or null where nothing is to be written. It
 * writes nothing itself: whoever asks may still refuse.
 */
export async function personActions(
  table: Table,
  conference: ConferenceId,
  id: PersonId,
  statement: Statement | null = null,
): Promise<Action[] | null> {
  const keys = [
    conferenceKey(conference),
    personKey(id),
    participationKey(conference, id),
    unlistedKey(conference, id),
  ];
  const [[owner, profile, listed, unlisted], edges, teams] = await Promise.all([
    table.getMany(keys),
    edgesTo(table, id, statement && conference, ['med', 'mil', 'ses']),
    teamsIn(table, id, conference),
  ]);
  if (!owner) return null;
  const old = listed ?? unlisted ?? null;
  const data = (old?.data ?? null) as ParticipationData | null;
  const stated = statement?.stated ?? data?.stated ?? { roles: [], representing: [] };
  const parts: readonly Part[] = profile
    ? [...edges.flatMap((row) => partsOf(row, conference)), ...teams.map(teamPart), stated]
    : [];
  const { roles, representing } = joinedParts(parts);
  if (roles.length === 0 || !profile) return old === null ? null : removal(old, id, conference);
  const choice = statement?.choice === undefined ? (data?.choice ?? null) : statement.choice;
  const isListed = choice ?? isListedByDefault(roles);
  const holder = owner.data as Conference;
  const person = personCard(storedPerson(profile));
  const rows = participationRows(holder, { person, roles, representing, stated, isListed, choice });
  const committees = teams.map(({ data: team }) => (team as TeamData).committee);
  const isUnlisted = choice === false;
  const isRevealed = isListed && !isDraft(holder) && !storedPerson(profile).isPublic;
  return [
    ...replacement(old, withVisibility(rows, holder), owner),
    // Whoever wrote a committee at the moment of the choice may have put them where they were before.
    ...(committees.length > 0 ? await unlistActions(table, holder, id, { committees, isUnlisted }) : []),
    ...(isRevealed ? await revealActions(table, id) : []),
  ];
}

/** Whoever is listed somewhere public is public from then on: in the same transaction, or not at all. */
const revealActions = async (table: Table, id: PersonId): Promise<Action[]> =>
  (await refreshActions(table, id, { change: (content) => ({ ...content, isPublic: true }) as never })) ?? [];

function partsOf({ sk, type, data }: Row, conference: ConferenceId): Part[] {
  const from = sk.slice(referencePrefix.length) as Id;
  if (!ownedKinds.includes(typeNameOf(from)) || conferenceOf(from) !== conference) return [];
  if (type === 'Speaker') return [speakerPart(data as SpeakerEdgeData)];
  if (type === 'MilestonePerson') return milestoneParts(data as Milestone);
  return from.startsWith('med_') ? authorParts(data as MediaFile) : [];
}

const teamPart = ({ data }: Row): Part => memberPart((data as TeamData).kind, data as TeamData);
