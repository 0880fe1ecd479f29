import { randomUUID } from 'node:crypto';
import type { MessageTemplate, MessageValues, PersonId } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import type { Changeset } from './command.ts';
import { accountKey } from '../rows/account.ts';
import { messageTo } from '../rows/messages.ts';

/** So many are told within a write, at two actions each; of more, a job tells all. */
export const maxToldWithin = 40;

/** The actions and tasks by which a write tells people. Those without an account can read no message and get none. */
export async function telling<Of extends MessageTemplate>(
  table: Table,
  people: readonly PersonId[],
  template: Of,
  values: MessageValues<Of>,
  at: Date,
): Promise<Pick<Changeset, 'actions' | 'tasks'>> {
  const to = await withAccount(table, [...new Set(people)]);
  if (to.length <= maxToldWithin)
    return { actions: to.flatMap((person) => messageTo(person, template, values, at)), tasks: [] };
  return {
    actions: [],
    tasks: [{ kind: 'message', to, template, values, at: at.toISOString(), seed: randomUUID() }],
  };
}

async function withAccount(table: Table, people: readonly PersonId[]): Promise<PersonId[]> {
  const found: PersonId[] = [];
  for (let start = 0; start < people.length; start += 100) {
    const some = people.slice(start, start + 100);
    const rows = await table.getMany(some.map(accountKey));
    found.push(...some.filter((_person, at) => rows[at] !== null));
  }
  return found;
}
