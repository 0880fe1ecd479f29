import {
  conferenceOf,
  ownedKinds,
  parseId,
  typeNameOf,
  type Conference,
  type ConferenceId,
  type Id,
  type Milestone,
  type OrganizationId,
  type OrganizationRole,
  type ParticipantRole,
  type PersonId,
} from '@wikicon/schema';
import { teamPrefix, type TeamData } from '../committee/entity.ts';
import { changedRow } from '../conference/changed.ts';
import { conferenceKey, isDraft } from '../conference/entity.ts';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import {
  isAffiliate,
  organizationCard,
  organizationKey,
  organizationParticipationKey,
  organizationParticipationRows,
  type OrganizationCard,
  type OrganizationParticipationData,
  type StoredOrganization,
} from '../organization/entity.ts';
import { personCard, personKey, storedPerson } from '../person/entity.ts';
import {
  participationKey,
  participationRows,
  unlistedKey,
  unlistedPrefix,
  type ParticipationData,
  type Stated,
} from '../person/participation.ts';
import type { SpeakerEdgeData } from '../session/edges.ts';
import { withVisibility } from '../write/actions.ts';
import type { Store } from '../dynamo/store.ts';
import { refreshActions } from './refresh.ts';

const maxRounds = 10;

/** Derives what part a person or organization has in a conference from the edges between them. */
export async function settle(store: Store, conference: ConferenceId, of: Id): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const actions = of.startsWith('per_')
      ? await personActions(store.table, conference, of as PersonId)
      : await organizationActions(store.table, conference, of as OrganizationId);
    if (actions === null || (await store.transactor.run(actions)).done) return;
  }
  throw new Error('A part in a conference was changed too often while it was settled.');
}

interface Part {
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly OrganizationCard[];
}

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
  statement: Statement = {},
): Promise<Action[] | null> {
  const keys = [
    conferenceKey(conference),
    personKey(id),
    participationKey(conference, id),
    unlistedKey(conference, id),
  ];
  const [[owner, profile, listed, unlisted], edges, teams] = await Promise.all([
    table.getMany(keys),
    table.all({ partition: reference(id), prefix: referencePrefix }),
    table.all({ partition: reference(id), prefix: teamPrefix }),
  ]);
  if (!owner) return null;
  const old = listed ?? unlisted ?? null;
  const data = (old?.data ?? null) as ParticipationData | null;
  const stated = statement.stated ?? data?.stated ?? { roles: [], representing: [] };
  const parts: readonly Part[] = profile
    ? [...edges.flatMap((row) => partOf(row, conference)), ...teams.flatMap((row) => teamPart(row, conference)), stated]
    : [];
  const roles = unique(parts.flatMap((part) => part.roles));
  if (roles.length === 0 || !profile) return old === null ? null : removal(old, id, conference);
  const choice = statement.choice === undefined ? (data?.choice ?? null) : statement.choice;
  const isListed = choice ?? roles.some((role) => role !== 'ATTENDEE');
  const holder = owner.data as Conference;
  const person = personCard(storedPerson(profile));
  const representing = byId(parts.flatMap((part) => part.representing));
  const rows = participationRows(holder, { person, roles, representing, stated, isListed, choice });
  const isRevealed = isListed && !isDraft(holder) && !storedPerson(profile).isPublic;
  return [
    ...replacement(old, withVisibility(rows, holder), owner),
    ...(isRevealed ? await revealActions(table, id) : []),
  ];
}

/** Whoever is listed somewhere public is public from then on: in the same transaction, or not at all. */
const revealActions = async (table: Table, id: PersonId): Promise<Action[]> =>
  (await refreshActions(table, id, { change: (content) => ({ ...content, isPublic: true }) as never })) ?? [];

function partOf({ sk, type, data }: Row, conference: ConferenceId): Part[] {
  const from = sk.slice(referencePrefix.length) as Id;
  if (!ownedKinds.includes(typeNameOf(from)) || conferenceOf(from) !== conference) return [];
  if (type === 'Speaker') return [{ roles: ['SPEAKER'], representing: (data as SpeakerEdgeData).representing }];
  if (type === 'MilestonePerson' && (data as Milestone).kind === 'IDEA')
    return [{ roles: ['INITIATOR'], representing: [] }];
  return from.startsWith('med_') && (data as { kind?: string }).kind === 'PHOTO'
    ? [{ roles: ['PHOTOGRAPHER'], representing: [] }]
    : [];
}

function teamPart({ data }: Row, conference: ConferenceId): Part[] {
  const { committee, kind, representing } = data as TeamData;
  if (conferenceOf(committee) !== conference) return [];
  return [
    { roles: kind === 'CORE_ORGANIZING_TEAM' ? ['ORGANIZER', 'COMMITTEE_MEMBER'] : ['COMMITTEE_MEMBER'], representing },
  ];
}

export async function organizationActions(
  table: Table,
  conference: ConferenceId,
  id: OrganizationId,
  statement?: readonly OrganizationRole[],
): Promise<Action[] | null> {
  const keys = [conferenceKey(conference), organizationKey(id), organizationParticipationKey(conference, id)];
  const [[owner, profile, old], edges] = await Promise.all([
    table.getMany(keys),
    table.all({ partition: reference(id), prefix: referencePrefix }),
  ]);
  if (!owner) return null;
  const data = (old?.data ?? null) as OrganizationParticipationData | null;
  const stated = statement ?? data?.stated ?? [];
  const isRepresented = edges.some(({ sk }) => {
    const from = sk.slice(referencePrefix.length) as Id;
    return /^(ses|com)_/.test(from) && conferenceOf(from) === conference && parseId(from) !== null;
  });
  const organization = (profile?.data ?? null) as StoredOrganization | null;
  const implied: OrganizationRole[] = organization && isAffiliate(organization) && isRepresented ? ['REPRESENTED'] : [];
  const roles = unique([...stated, ...implied]);
  if (roles.length === 0 || organization === null) return old ? removal(old, id, conference) : null;
  const holder = owner.data as Conference;
  const rows = organizationParticipationRows(holder, { organization: organizationCard(organization), roles, stated });
  return replacement(old ?? null, withVisibility(rows, holder), owner);
}

function replacement(old: Row | null, rows: readonly Row[], owner: Row): Action[] {
  const stamp = crypto.randomUUID();
  const [main, ...others] = rows as [Row, ...Row[]];
  const isSame = old !== null && old.sk === main.sk;
  const put: Action = {
    put: { ...main, stamp, version: (old?.version ?? 0) + 1 },
    when: isSame ? { stamp: old.stamp } : 'absent',
  };
  const moved: Action[] =
    old === null || isSame ? [] : [{ remove: { pk: old.pk, sk: old.sk }, when: { stamp: old.stamp } }];
  const check: Action = { check: { pk: owner.pk, sk: owner.sk }, when: { version: owner.version } };
  const isChanged = !isSame || JSON.stringify(old.data) !== JSON.stringify(main.data);
  const noted = isChanged && [old, main].some(isShown) ? [noting((owner.data as Conference).id)] : [];
  return [put, ...others.map((row): Action => ({ put: row })), ...moved, ...noted, check];
}

const removal = (old: Row, id: Id, conference: ConferenceId): Action[] => [
  { remove: { pk: old.pk, sk: old.sk }, when: { stamp: old.stamp } },
  { remove: { pk: reference(id), sk: `${referencePrefix}${conference}` } },
  ...(isShown(old) ? [noting(conference)] : []),
];

/** Nobody learns, from a date alone, that something happened to somebody who is not listed. */
const isShown = (row: Row | null): boolean => row !== null && !row.sk.startsWith(unlistedPrefix);

const noting = (conference: ConferenceId): Action => ({ put: changedRow(conference, new Date()) });

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const byId = (cards: readonly OrganizationCard[]): OrganizationCard[] => [
  ...new Map(cards.map((card) => [card.id as string, card])).values(),
];
