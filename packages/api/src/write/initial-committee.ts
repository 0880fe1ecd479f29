import { ownedId, type Conference, type Id } from '@wikicon/schema';
import { committeeRows } from '../rows/committee.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { PersonSnapshot } from '../rows/person.ts';
import { newUlid } from '../kernel/ids.ts';
import { withVisibility } from '../rows/actions.ts';

/** The founder of a conference is its first organizer. */
export function initialCommittee(conference: Conference, founder: PersonSnapshot, at: Date): Action[] {
  const id: Id<'com'> = ownedId('com', conference.id, newUlid(at));
  const committee = {
    id,
    kind: 'CORE_ORGANIZING_TEAM',
    name: { en: 'Core organizing team' },
    mandate: null,
    unnamedMemberCount: null,
  } as const;
  const rows = committeeRows(
    conference,
    committee,
    [{ person: founder, role: 'MEMBER', representing: [] }],
    0,
    conference.updatedAt,
  );
  return withVisibility(rows, conference).map((put): Action => ({ put }));
}
