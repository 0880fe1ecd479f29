import {
  ulidOf,
  type Affiliate,
  type Card,
  type ConferenceId,
  type Conference,
  type Organization,
  type OrganizationId,
  type OrganizationRole,
} from '@wikicon/schema';
import { conferenceCard, conferenceOrder, type ConferenceCard } from '../conference/entity.ts';
import { conferencePartition, newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { slugRow } from '../node/slug.ts';

export const organizationKey = (id: OrganizationId): Key => ({ pk: reference(id), sk: 'PROFILE' });

export const isAffiliate = (organization: Pick<Organization, 'id'>): organization is Affiliate =>
  organization.id.startsWith('aff_');

/** The partition of the index in which all affiliates stand, by slug. */
export const affiliatesPartition = 'AFFS';

export type OrganizationCard = Card<Organization>;

export function organizationCard(organization: Organization): OrganizationCard {
  const { id, slug, name } = organization;
  if (!isAffiliate(organization)) return { id, slug, name };
  const { type, code, continent } = organization;
  return { id: organization.id, slug, name, type, code, continent };
}

export const organizationRows = (organization: Organization, at: string): Row[] => [
  newRow(
    'Organization',
    {
      ...organizationKey(organization.id),
      gsi1pk: isAffiliate(organization) ? affiliatesPartition : 'INSS',
      gsi1sk: `${organization.slug}#${ulidOf(organization.id)}`,
    },
    organization,
    at,
  ),
  slugRow(
    isAffiliate(organization) ? 'affiliate' : 'institution',
    organization.slug,
    organizationCard(organization),
    at,
  ),
];

/** Where the organizations of a conference stand. */
export const conferenceOrganizationPrefix = 'ORG#';

/** Where conferences stand in an organization's or person's partition of the index, by time. */
export const conferencesPrefix = 'CON#';

export interface OrganizationParticipationData {
  readonly organization: OrganizationCard;
  readonly conference: ConferenceCard;
  readonly roles: readonly OrganizationRole[];
}

/** One edge an organization, with all its roles: a list of either end needs no grouping. */
export function organizationParticipationRow(
  conference: Conference,
  organization: Organization,
  roles: readonly OrganizationRole[],
): Row {
  const data: OrganizationParticipationData = {
    organization: organizationCard(organization),
    conference: conferenceCard(conference),
    roles,
  };
  return newRow(
    'OrganizationParticipation',
    {
      pk: conferencePartition(conference.id satisfies ConferenceId),
      sk: reference(organization.id),
      gsi1pk: reference(organization.id),
      gsi1sk: `${conferencesPrefix}${conferenceOrder(conference)}`,
    },
    data,
    conference.updatedAt,
  );
}
