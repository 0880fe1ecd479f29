import type { PersonId } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { affiliationFrom, organizationPeoplePrefix } from '../rows/person.ts';
import { organizationIds } from './organizations-places.ts';

/** People who show that they belong to organizations, with their names. */
export interface Belonging {
  readonly people: ReadonlyMap<PersonId, string>;
  readonly isWhole: boolean;
}

/** The most people of one organization that are looked at. */
const maxPeople = 1_000;

export async function belongingTo(table: Table, organizations: readonly string[]): Promise<Belonging> {
  const ids = await organizationIds(table, organizations);
  const rows = await Promise.all(
    ids.map((id) =>
      table.first({ index: true, partition: reference(id), prefix: organizationPeoplePrefix }, maxPeople),
    ),
  );
  const people = parsedAll(rows.flat(), affiliationFrom, table).map(({ person }) => person);
  return {
    people: new Map(people.map(({ id, displayName }) => [id, displayName])),
    isWhole: rows.every(({ length }) => length < maxPeople),
  };
}
