import type { AnyNode, PersonId } from '@wikicon/schema';
import { mayWrite, relationOf, seesPerson } from '../authority/may.ts';
import type { Action } from '../dynamo/transaction.ts';
import { accountKey, subKey, type AccountData } from '../rows/account.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { PerformNeeds, Step } from './perform.ts';
import { personKey, storedPerson, usernameKey } from '../rows/person.ts';

/** The profile, the user name and the account go at once; the rest follows, and nothing can name the person any more. */
export async function eraseStep(
  { store: { table } }: PerformNeeds,
  viewer: Viewer,
  id: PersonId,
  expectedVersion: number,
): Promise<Step> {
  const [profile = null, account = null] = await table.getMany([personKey(id), accountKey(id)]);
  if (profile === null || !seesPerson(viewer, storedPerson(profile))) return { refusal: { kind: 'NotFound', id } };
  const person = storedPerson(profile);
  if (!mayWrite(viewer, 'Erasure', 'delete', relationOf(id, null, person)))
    return { refusal: { kind: 'NotAllowed', why: 'Only they themselves can be erased by their own wish.' } };
  if (profile.version !== expectedVersion) {
    const current = { ...person, version: profile.version } as AnyNode;
    return { refusal: { kind: 'VersionConflict', current, version: profile.version } };
  }
  const name = person.username === null ? null : usernameKey(person.username);
  const actions: Action[] = [
    { remove: personKey(id), when: { stamp: profile.stamp } },
    ...(name === null ? [] : [{ remove: name }]),
    ...(account === null ? [] : [{ remove: accountKey(id) }, { remove: subKey((account.data as AccountData).sub) }]),
  ];
  return { actions, changes: [], action: 'DELETE', tasks: [{ kind: 'erase', person: id }] };
}
