import type { Affiliation, Organization, OrganizationId, Person, PersonId } from '@wikicon/schema';
import { dateKey, newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { organizationCard } from '../organization/entity.ts';
import { foldName, wikiName } from './name.ts';

export const personKey = (id: PersonId): Key => ({ pk: reference(id), sk: 'PROFILE' });

/**
 * The row by which a wiki user name finds its person; user names are data and keep their case.
 *
 * @returns null for a text that is no user name: MediaWiki allows 1 to 255 bytes
 */
export function usernameKey(username: string): Key | null {
  const name = wikiName(username);
  const bytes = Buffer.byteLength(name);
  return bytes > 0 && bytes <= 255 ? { pk: `USER#${name}`, sk: 'USER' } : null;
}

export const personCard = ({ id, displayName, username }: Person) => ({ id, displayName, username });
export type PersonCard = ReturnType<typeof personCard>;

export function personRows(person: Person, at: string): Row[] {
  const order = { gsi1pk: 'PERS', gsi1sk: `${foldName(person.displayName)}#${reference(person.id)}` };
  const name = person.username === null ? null : usernameKey(person.username);
  return [
    newRow('Person', { ...personKey(person.id), ...order }, person, at),
    ...(name === null ? [] : [newRow('Username', name, personCard(person), at)]),
  ];
}

/** Where the affiliations of a person stand: they are read with the person, in one range. */
export const affiliationPrefix = 'ORG#';

/** Where the people of an organization stand in its partition of the index, by name. */
export const organizationPeoplePrefix = 'PER#';

export interface AffiliationData {
  readonly person: PersonCard;
  readonly organization: ReturnType<typeof organizationCard>;
  readonly affiliation: Affiliation;
}

export function affiliationRow(person: Person, organization: Organization, affiliation: Affiliation, at: string): Row {
  const since = dateKey(affiliation.since);
  const data: AffiliationData = {
    person: personCard(person),
    organization: organizationCard(organization),
    affiliation,
  };
  return newRow(
    'Affiliation',
    {
      pk: reference(person.id),
      sk: `${reference(organization.id satisfies OrganizationId)}#${since}`,
      gsi1pk: reference(organization.id),
      gsi1sk: `${organizationPeoplePrefix}${foldName(person.displayName)}#${reference(person.id)}#${since}`,
    },
    data,
    at,
  );
}
