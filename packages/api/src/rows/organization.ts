import {
  nouns,
  organizationRoles,
  ulidOf,
  type Affiliate,
  type Snapshot,
  type ConferenceId,
  type Conference,
  type Institution,
  type Organization,
  type OrganizationId,
  type OrganizationRole,
} from '@wikicon/schema';
import { conferenceSnapshot, conferenceSnapshotCheck, conferenceOrder, type ConferenceSnapshot } from './conference.ts';
import { conferencePartition, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { IndexKey, Key, Row } from '../dynamo/row.ts';
import { contentOf, list, nullable, optional, parser, shape, text, word, type Fields } from '../dynamo/shape.ts';
import { byPrefix, snapshot, id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { slugRow } from './slug.ts';

export const organizationKey = (id: OrganizationId): Key => ({ pk: reference(id), sk: 'PROFILE' });

/** As it is stored: with the conference on whose behalf it was made. */
export type StoredOrganization = Organization & Stewardship;

interface Stewardship {
  readonly steward: ConferenceId | null;
  readonly updatedAt: string;
}

const institution: Fields<Institution> = { id: id('ins'), ...shownChecks(nouns.Institution.fields) };

const affiliate: Fields<Affiliate> = { id: id('aff'), ...shownChecks(nouns.Affiliate.fields) };

const stewardship: Fields<Partial<Stewardship>> = { steward: optional(nullable(id('con'))), updatedAt: optional(text) };

export const affiliateSnapshotCheck = snapshot(affiliate, ['slug', 'name']);
export const institutionSnapshotCheck = snapshot(institution, ['slug', 'name']);
export const organizationSnapshotCheck = byPrefix({ aff: affiliateSnapshotCheck, ins: institutionSnapshotCheck });

const storedAffiliate = shape<Affiliate & Partial<Stewardship>>({ ...affiliate, ...stewardship });
const storedInstitution = shape<Institution & Partial<Stewardship>>({ ...institution, ...stewardship });
const stored = byPrefix({ aff: storedAffiliate, ins: storedInstitution });

export const affiliateFrom = parser(storedAffiliate);
export const institutionFrom = parser(storedInstitution);

/** Rows of the embedded conferences do not say in their content when they were written. */
export function organizationFrom(row: Row): StoredOrganization {
  const organization = contentOf(row, stored);
  const { steward = null, updatedAt = row.updatedAt } = organization;
  return { ...organization, steward, updatedAt };
}

export const isAffiliate = (organization: Pick<Organization, 'id'>): organization is Affiliate =>
  organization.id.startsWith('aff_');

/** The partitions of the index in which all affiliates stand, and all institutions, by slug. */
export const affiliatesPartition = 'AFFS';
export const institutionsPartition = 'INSS';

export type OrganizationSnapshot = Snapshot<Organization>;

export function organizationSnapshot(organization: Organization): OrganizationSnapshot {
  const { id, slug, name } = organization;
  if (!isAffiliate(organization)) return { id, slug, name };
  const { type, code, continent } = organization;
  return { id: organization.id, slug, name, type, code, continent };
}

export const organizationIndex = (organization: Pick<Organization, 'id' | 'slug'>): IndexKey => ({
  gsi1pk: isAffiliate(organization) ? affiliatesPartition : institutionsPartition,
  gsi1sk: `${organization.slug}#${ulidOf(organization.id)}`,
});

export const organizationRows = (organization: Organization, at: string): Row[] => [
  newRow('Organization', { ...organizationKey(organization.id), ...organizationIndex(organization) }, organization, at),
  slugRow(
    isAffiliate(organization) ? 'affiliate' : 'institution',
    organization.slug,
    organizationSnapshot(organization),
    at,
  ),
];

/** The prefix of the organizations of a conference. */
export const conferenceOrganizationPrefix = 'ORG#';

/** The prefix of conferences in an organization's or person's partition of the index, by time. */
export const conferencesPrefix = 'CON#';

export interface OrganizationParticipationData {
  readonly organization: OrganizationSnapshot;
  readonly conference: ConferenceSnapshot;
  readonly roles: readonly OrganizationRole[];
  readonly stated: readonly OrganizationRole[];
}

export const organizationParticipationFrom = parser(
  shape<OrganizationParticipationData>({
    organization: organizationSnapshotCheck,
    conference: conferenceSnapshotCheck,
    roles: list(word(organizationRoles)),
    stated: list(word(organizationRoles)),
  }),
);

export interface OrganizationPart {
  readonly organization: OrganizationSnapshot;
  readonly roles: readonly OrganizationRole[];
  /** The roles that were stated of it; that it was represented follows from its people. */
  readonly stated: readonly OrganizationRole[];
}

export const organizationParticipationKey = (conference: ConferenceId, organization: OrganizationId): Key => ({
  pk: conferencePartition(conference),
  sk: reference(organization),
});

/** One edge an organization, with all its roles: a list of either end needs no grouping. */
export function organizationParticipationRows(
  conference: Conference,
  { organization, roles, stated }: OrganizationPart,
): Row[] {
  const data: OrganizationParticipationData = {
    organization,
    conference: conferenceSnapshot(conference),
    roles,
    stated,
  };
  const index = {
    gsi1pk: reference(organization.id),
    gsi1sk: `${conferencesPrefix}${conferenceOrder(conference)}`,
  };
  const key = { ...organizationParticipationKey(conference.id, organization.id), ...index };
  return [
    newRow('OrganizationParticipation', key, data, conference.updatedAt),
    referenceRow({ to: organization.id, from: conference.id }, conference.updatedAt),
  ];
}
