import {
  affiliationRoles,
  knownUserName,
  nouns,
  type Affiliation,
  type ConferenceId,
  type OrganizationId,
  type Person,
  type PersonId,
} from '@wikicon/schema';
import { dateKey, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { flag, nullable, optional, parser, shape, text, word, type Fields } from '../dynamo/shape.ts';
import { snapshot, id, localized } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { organizationSnapshotCheck, type OrganizationSnapshot } from './organization.ts';
import { foldName, wikiName } from './person-name.ts';

export const personKey = (id: PersonId): Key => ({ pk: reference(id), sk: 'PROFILE' });

/** No spelling of 255 bytes is longer, with its letters taken apart; to compose a text of any length takes seconds. */
const longestSpelling = 1_000;

/**
 * The row by which a stored user name finds its person; user names are data and keep their case.
 *
 * @returns null for a text that is no user name: MediaWiki allows 1 to 255 bytes
 */
export function usernameKey(username: string): Key | null {
  if (username.length > longestSpelling) return null;
  const name = wikiName(username);
  const bytes = Buffer.byteLength(name);
  return bytes > 0 && bytes <= 255 ? { pk: `USER#${name}`, sk: 'USER' } : null;
}

/** Returns the keys at which a text may find a person: the user name that it means, and a name stored as it is. */
export function usernameKeys(text: string): Key[] {
  const known = knownUserName(text);
  const keys = [known, text.isWellFormed() ? text : null].map((name) => name && usernameKey(name));
  return [...new Map(keys.flatMap((key) => (key ? [[key.pk, key] as const] : []))).values()];
}

/** As it is stored: whether everybody sees it, and the conference on whose behalf it was made. */
export interface StoredPerson extends Person {
  readonly isPublic: boolean;
  /** True when somebody has signed in as them. */
  readonly isClaimed: boolean;
  readonly steward: ConferenceId | null;
  readonly updatedAt: string;
}

/** Rows written before profiles were private say nothing of it. */
type PersonData = Person & Partial<Pick<StoredPerson, 'isPublic' | 'isClaimed' | 'steward'>>;

const snapshotFields: Fields<PersonSnapshot> = { id: id('per'), displayName: text, username: nullable(text) };

const fields: Fields<Person> = { id: id('per'), ...shownChecks(nouns.Person.fields) };

const access = { isPublic: optional(flag), steward: optional(nullable(id('con'))) };

/** Parses what the row itself says. */
export const personDataFrom = parser(
  shape<PersonData>({
    ...fields,
    ...access,
    isClaimed: optional(flag),
  }),
);

export function storedPerson(row: Row): StoredPerson {
  const data = personDataFrom(row);
  const { isPublic = true, isClaimed = false, steward = null } = data;
  return { ...data, isPublic, isClaimed, steward, updatedAt: row.updatedAt };
}

export const personSnapshotCheck = shape(snapshotFields);

/** A person as files and facts name them. */
export const namedPersonCheck = snapshot(fields, ['displayName', 'username']);

export const personSnapshot = ({ id, displayName, username }: Person) => ({ id, displayName, username });
export type PersonSnapshot = ReturnType<typeof personSnapshot>;

/** The content of a user name's row: a snapshot, and where not everybody may see it, who may. */
export type UsernameData = PersonSnapshot & Partial<Pick<StoredPerson, 'isPublic' | 'steward'>>;

export const usernameFrom = parser(shape<UsernameData>({ ...snapshotFields, ...access }));

const usernameData = (person: Person & Partial<StoredPerson>): UsernameData => ({
  ...personSnapshot(person),
  ...(person.isPublic === false && { isPublic: false, steward: person.steward ?? null }),
});

/** The partition of the index in which everybody stands whose profile is public, by name. */
export const peoplePartition = 'PERS';

export function personRows(person: Person, at: string): Row[] {
  const order = { gsi1pk: peoplePartition, gsi1sk: `${foldName(person.displayName)}#${reference(person.id)}` };
  const name = person.username === null ? null : usernameKey(person.username);
  return [
    newRow('Person', { ...personKey(person.id), ...order }, person, at),
    ...(name === null ? [] : [newRow('Username', name, usernameData(person), at)]),
  ];
}

/** The prefix of the affiliations of a person: they are read with the person, in one range. */
export const affiliationPrefix = 'ORG#';

/** The prefix of the people of an organization in its partition of the index, by name. */
export const organizationPeoplePrefix = 'PER#';

export interface AffiliationData {
  readonly person: PersonSnapshot;
  readonly organization: OrganizationSnapshot;
  readonly affiliation: Affiliation;
}

const affiliationCheck = shape<Affiliation>({
  role: nullable(word(affiliationRoles)),
  title: nullable(localized),
  since: nullable(text),
  until: nullable(text),
});

export const affiliationFrom = parser(
  shape<AffiliationData>({
    person: personSnapshotCheck,
    organization: organizationSnapshotCheck,
    affiliation: affiliationCheck,
  }),
);

/** A person's place in an organization, and the edge by which a rename of the organization finds it. */
export function affiliationRows(
  person: Person,
  organization: OrganizationSnapshot,
  affiliation: Affiliation,
  at: string,
): Row[] {
  const since = dateKey(affiliation.since);
  const data: AffiliationData = {
    person: personSnapshot(person),
    organization,
    affiliation,
  };
  const key = { pk: reference(person.id), sk: `${reference(organization.id satisfies OrganizationId)}#${since}` };
  const index = {
    gsi1pk: reference(organization.id),
    gsi1sk: `${organizationPeoplePrefix}${foldName(person.displayName)}#${reference(person.id)}#${since}`,
  };
  return [
    newRow('Affiliation', { ...key, ...index }, data, at),
    referenceRow({ to: organization.id, from: person.id }, at),
  ];
}
