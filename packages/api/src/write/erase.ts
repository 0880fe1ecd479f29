import type { AnyNode, PersonId } from '@wikicon/schema';
import { relationOf } from '../authority/grants.ts';
import { mayWrite } from '../authority/may.ts';
import { personThing, visible } from '../authority/visible.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import { accountFrom, accountKey, subKey } from '../rows/account.ts';
import { alsoMePrefix } from '../rows/also-me.ts';
import { profileOnly } from '../rows/merge.ts';
import { personKey, storedPerson, usernameKey } from '../rows/person.ts';
import type { Command } from './command.ts';

/** What they were asked goes with their user name, as far as it fits; the rest ends by itself. */
const maxAsked = 50;

/** The profile and the account. */
type Loaded = readonly (Row | null)[];

/** The steps of an erasure besides what every command says. */
type Erasure = Pick<Command<Loaded>, 'load' | 'decide'>;

/** The profile, the user name and the account go at once; the rest follows, and nothing can name the person any more. */
export const erasure = (table: Table, id: PersonId, expectedVersion: number): Erasure => ({
  load: () => table.getMany([personKey(id), accountKey(id)]),
  async decide(viewer, [found = null, account = null]) {
    const profile = profileOnly(found);
    if (profile === null || !visible(viewer, personThing(storedPerson(profile)))) return { kind: 'NotFound', id };
    const person = storedPerson(profile);
    if (!mayWrite(viewer, 'Erasure', 'delete', relationOf(id, null, person)))
      return { kind: 'NotAllowed', why: 'Only they themselves can be erased by their own wish.' };
    if (profile.version !== expectedVersion) {
      const current = { ...person, version: profile.version } as AnyNode;
      return { kind: 'VersionConflict', current, version: profile.version };
    }
    const name = person.username === null ? null : usernameKey(person.username);
    const asked = name === null ? [] : await table.first({ partition: name.pk, prefix: alsoMePrefix }, maxAsked);
    const actions: Action[] = [
      { remove: personKey(id), when: { stamp: profile.stamp } },
      ...(name === null ? [] : [{ remove: name }]),
      ...asked.map(({ pk, sk }): Action => ({ remove: { pk, sk } })),
      ...(account === null ? [] : [{ remove: accountKey(id) }, { remove: subKey(accountFrom(account).sub) }]),
    ];
    return {
      actions,
      node: id,
      isDeletion: true,
      entry: { action: 'DELETE', changes: [], conference: null },
      tasks: [{ kind: 'erase', person: id }],
    };
  },
});
