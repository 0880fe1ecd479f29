import { problem, type Affiliation, type Id, type Person, type PersonValues, type Problem } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { reference } from '../dynamo/compose.ts';
import type { OrganizationSnapshot } from '../rows/organization.ts';
import { profileOnly } from '../rows/merge.ts';
import { snapshotOf, type Noun } from './noun.ts';
import {
  affiliationFrom,
  affiliationPrefix,
  affiliationRows,
  personSnapshot,
  personKey,
  personRows,
  storedPerson,
  type StoredPerson,
} from '../rows/person.ts';

interface Belonging extends Affiliation {
  readonly organization: OrganizationSnapshot;
}

export interface PersonContent extends StoredPerson {
  readonly affiliations: readonly Belonging[];
}

export const personNoun: Noun<PersonContent, PersonValues> = {
  async load(id, table) {
    const person = id as Id<'per'>;
    const [found, rows] = await Promise.all([
      table.get(personKey(person)),
      table.all({ partition: reference(person), prefix: affiliationPrefix }),
    ]);
    const main = profileOnly(found);
    return main && { content: { ...storedPerson(main), affiliations: rows.map(belonging) }, main };
  },
  edit(before, { displayName, username, affiliations, ...values }, { id, steward, at }) {
    const name = username === undefined ? (before?.username ?? null) : username;
    const shown = displayName === undefined ? (before?.displayName ?? null) : displayName;
    return {
      about: null,
      languages: [],
      picture: null,
      isPublic: false,
      isClaimed: false,
      steward,
      ...before,
      ...values,
      id: id as Id<'per'>,
      username: name,
      displayName: shown ?? name ?? '',
      affiliations:
        affiliations?.map(({ organization, ...place }) => ({
          ...place,
          organization: snapshotOf(organization, null)!,
        })) ??
        before?.affiliations ??
        [],
      updatedAt: at,
    };
  },
  mapReferences: (person, snapshot) => ({
    ...person,
    affiliations: person.affiliations.map((place) => ({
      ...place,
      organization: snapshot(place.organization),
    })),
  }),
  problems({ displayName, affiliations }) {
    const found: Problem[] = [];
    if (displayName === '')
      found.push(problem('displayName', 'REQUIRED', 'Give a name to show, a user name, or both.'));
    for (const [at, { since, until }] of affiliations.entries())
      if (since !== null && until !== null && until < since.slice(0, until.length))
        found.push(
          problem(`affiliations.${at}.until`, 'CONTRADICTION', `It ends on ${until}, before it begins on ${since}.`),
        );
    return found;
  },
  rows({ affiliations, ...person }) {
    const rows = [
      ...personRows(person, person.updatedAt),
      ...affiliations.flatMap(({ organization, ...place }) =>
        affiliationRows(person as Person, organization, place, person.updatedAt),
      ),
    ];
    // A person who is not public stands in no list that everybody reads.
    return person.isPublic ? rows : rows.map(({ gsi1pk: _pk, gsi1sk: _sk, ...row }) => row);
  },
  snapshot: (person) => personSnapshot(person),
};

const belonging = (row: Row): Belonging => {
  const { organization, affiliation } = affiliationFrom(row);
  return { ...affiliation, organization };
};
