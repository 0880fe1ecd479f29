import { loadRow, type Noun } from './noun.ts';
import {
  organizationSnapshot,
  organizationFrom,
  organizationKey,
  organizationRows,
  type StoredOrganization,
} from '../rows/organization.ts';

export const organizationNoun: Noun<StoredOrganization> = {
  load: loadRow(organizationKey, organizationFrom),
  edit: (before, values: object, { id, steward, at }) =>
    ({ steward, ...before, ...values, id, updatedAt: at }) as StoredOrganization,
  mapReferences: (organization) => organization,
  problems: () => [],
  rows: (organization) => organizationRows(organization, organization.updatedAt),
  snapshot: organizationSnapshot,
};
