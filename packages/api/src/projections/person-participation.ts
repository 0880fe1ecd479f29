import {
  conferenceOf,
  ownedKinds,
  typeNameOf,
  type Conference,
  type ConferenceId,
  type Id,
  type PersonId,
} from '@wikicon/schema';
import { teamFrom } from '../rows/committee.ts';
import { unlistActions } from './unlist.ts';
import { conferenceFrom, conferenceKey, isDraft, isProgramDraft } from '../rows/conference.ts';
import { milestoneEdgeFrom } from '../rows/facts.ts';
import { authorEdgeFrom } from '../rows/media.ts';
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
} from '../rows/participation-parts.ts';
import { isMerged } from '../rows/merge.ts';
import { personSnapshot, personKey, storedPerson } from '../rows/person.ts';
import {
  participationFrom,
  participationKey,
  participationRows,
  unlistedKey,
  type Stated,
} from '../rows/participation.ts';
import { speakerEdgeFrom } from '../rows/session-edges.ts';
import { withVisibility } from '../rows/actions.ts';
import { edgesTo, teamsIn } from './edges.ts';
import { removal, replacement } from './participation-rows.ts';
import { rewriteActions } from './rewrite.ts';

/** The statement of a part by a write; what it leaves out stays. */
export interface Statement {
  readonly stated?: Stated;
  readonly choice?: boolean | null;
  /** Somebody who is being merged with them: what they did is theirs. */
  readonly also?: PersonId;
  /** Somebody whom they are being parted from: what that one did keeps the row until it is told whose it was, and lists nobody. */
  readonly apart?: PersonId;
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
  // The part of somebody who was merged goes with what is to be known of it, when that is moved.
  if (isMerged(profile)) return null;
  const beside = statement?.also ?? statement?.apart;
  const [edgesBeside, teamsBeside] =
    beside === undefined
      ? [[], []]
      : await Promise.all([
          edgesTo(table, beside, conference, ['med', 'mil', 'ses']),
          teamsIn(table, beside, conference),
        ]);
  const old = listed ?? unlisted ?? null;
  const data = old && participationFrom(old);
  const stated = statement?.stated ?? data?.stated ?? { roles: [], representing: [] };
  const holder = conferenceFrom(owner);
  const partsIn = (some: readonly Row[], of: readonly Row[]): readonly Part[] => [
    ...some.filter((row) => isFollowed(row, holder)).flatMap((row) => partsOf(row, conference)),
    ...of.map(teamPart),
  ];
  const did = partsIn(edges, teams);
  const { roles, representing } = joinedParts([...did, ...partsIn(edgesBeside, teamsBeside), stated]);
  if (roles.length === 0 || !profile) return old === null ? null : removal(old, id, conference);
  const choice = statement?.choice === undefined ? (data?.choice ?? null) : statement.choice;
  const own = statement?.apart === undefined ? roles : joinedParts([...did, stated]).roles;
  const isListed = choice ?? isListedByDefault(own);
  const person = personSnapshot(storedPerson(profile));
  const rows = participationRows(holder, { person, roles, representing, stated, isListed, choice });
  const committees = teams.map((team) => teamFrom(team).committee);
  const isUnlisted = choice === false;
  const isRevealed = isListed && !isDraft(holder) && !storedPerson(profile).isPublic;
  return [
    ...replacement(old, withVisibility(rows, holder), owner),
    // A writer of a committee at the moment of the choice may have put them where they were before.
    ...(committees.length > 0 ? await unlistActions(table, holder, id, { committees, isUnlisted }) : []),
    ...(isRevealed ? await revealActions(table, id) : []),
  ];
}

/** A person who is listed somewhere public is public from then on: in the same transaction, or not at all. */
const revealActions = async (table: Table, id: PersonId): Promise<Action[]> =>
  (await rewriteActions(table, id, { change: (content) => ({ ...content, isPublic: true }) as never })) ?? [];

/** No part follows from a program that is hidden: lists of a conference that is not would tell who is on stage. */
const isFollowed = ({ type }: Row, conference: Conference): boolean =>
  type !== 'Speaker' || !isProgramDraft(conference);

function partsOf(row: Row, conference: ConferenceId): Part[] {
  const from = row.sk.slice(referencePrefix.length) as Id;
  if (!ownedKinds.includes(typeNameOf(from)) || conferenceOf(from) !== conference) return [];
  if (row.type === 'Speaker') return [speakerPart(speakerEdgeFrom(row))];
  if (row.type === 'MilestonePerson') return milestoneParts(milestoneEdgeFrom(row));
  return from.startsWith('med_') ? authorParts(authorEdgeFrom(row)) : [];
}

function teamPart(row: Row): Part {
  const team = teamFrom(row);
  return memberPart(team.kind, team);
}
