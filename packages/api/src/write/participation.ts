import {
  checkAll,
  invalid,
  parseId,
  participationFields,
  problem,
  type ConferenceId,
  type Control,
  type Id,
  type OrganizationId,
  type ParticipationService,
  type PersonId,
  type Refusal,
} from '@wikicon/schema';
import { relationOf } from '../authority/grants.ts';
import { mayWrite } from '../authority/may.ts';
import { conferenceThing, personThing, visible } from '../authority/visible.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { Task } from '../jobs/tasks.ts';
import { organizationActions } from '../projections/organization-participation.ts';
import { personActions } from '../projections/person-participation.ts';
import { derivedAfter } from '../projections/unlist.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { mainKey } from '../rows/keys.ts';
import { profileOnly } from '../rows/merge.ts';
import { organizationSnapshot, organizationFrom } from '../rows/organization.ts';
import { storedPerson } from '../rows/person.ts';
import type { Changeset, Command } from './command.ts';
import { controlProblems, reasonOf, refuseInput } from './control.ts';
import { erasure } from './erase.ts';
import { execute, type ExecuteNeeds, type Executed } from './execute.ts';
import { conferenceId } from './load.ts';

export interface PartNeeds extends ExecuteNeeds {
  readonly clock: () => Date;
  /** Returns whether the viewer may see a node. */
  readonly isShown: (id: Id) => Promise<boolean>;
}

/** The parts of people and organizations in conferences, who sees them, and how somebody leaves the graph. */
export function createParts(needs: PartNeeds): ParticipationService {
  const { table, identity, isShown } = needs;

  return {
    async setParticipation({ conference, reason, idempotencyKey, ...fields }) {
      const place = conferenceId(conference);
      if (place === null) return { kind: 'NotFound', id: conference };
      const checked = checkAll(participationFields, fields);
      if ('problems' in checked) return refuseInput(identity, checked.problems);
      const { participant, personRoles, organizationRoles, representing } = checked.value;
      const isPerson = participant.startsWith('per_');
      const ids: Id[] = [participant, ...representing];
      const outcome = await run({ reason, idempotencyKey }, ['setParticipation', conference, fields], {
        load: () => table.getMany([conferenceKey(place), ...ids.map(mainKey)]),
        async decide(viewer, [owner = null, ...rows]) {
          const refusal = refusalFor(viewer, place, owner) ?? unknown(viewer, ids, rows);
          if (refusal !== null) return refusal;
          const snapshots = rows.slice(1).map((row) => organizationSnapshot(organizationFrom(row!)));
          const actions = isPerson
            ? await personActions(table, place, participant as PersonId, {
                stated: { roles: personRoles, representing: snapshots },
              })
            : await organizationActions(table, place, participant as OrganizationId, organizationRoles);
          const change = { field: 'roles', before: null, after: isPerson ? personRoles : organizationRoles };
          return partChangeset(participant, place, actions ?? [], change);
        },
      });
      return isDone(outcome) ? written(place, participant, outcome) : outcome;
    },

    async setListing({ conference, isListed = null, reason, idempotencyKey }) {
      const place = conferenceId(conference);
      if (place === null) return { kind: 'NotFound', id: conference };
      const person = identity.person;
      if (person === null) return { kind: 'NotSignedIn' };
      const outcome = await run({ reason, idempotencyKey }, ['setListing', conference, isListed], {
        load: () =>
          Promise.all([table.get(conferenceKey(place)), personActions(table, place, person, { choice: isListed })]),
        async decide(viewer, [owner, actions]) {
          // Somebody who takes no part in a draft does not learn that it is there.
          if (owner === null || actions === null || isHidden(viewer, owner))
            return { kind: 'NotFound', id: conference };
          if (!mayWrite(viewer, 'Listing', 'update', relationOf(person, place, null))) return notAllowed;
          const tasks = derivedAfter(actions, person).map((of): Task => ({ kind: 'settle', conference: place, of }));
          return partChangeset(person, place, actions, { field: 'isListed', before: null, after: isListed }, tasks);
        },
      });
      return isDone(outcome) ? written(place, person, outcome) : outcome;
    },

    async erase({ id, expectedVersion, reason, idempotencyKey }) {
      if (parseId(id)?.prefix !== 'per') return { kind: 'NotFound', id };
      const person = id as PersonId;
      const outcome = await run(
        { reason, idempotencyKey },
        ['erasePerson', id],
        erasure(table, person, expectedVersion),
      );
      return isDone(outcome) ? { kind: 'Deleted', deletedId: person } : outcome;
    },
  };

  async function run<Loaded>(
    control: Control,
    input: unknown,
    parts: Pick<Command<Loaded>, 'load' | 'decide'>,
  ): Promise<Executed<Changeset> | Refusal> {
    const problems = controlProblems(control);
    if (problems.length > 0) return refuseInput(identity, problems);
    const idempotencyKey = control.idempotencyKey ?? null;
    return execute(needs, { ...parts, input, idempotencyKey, reason: reasonOf(control), at: needs.clock() });
  }

  async function written(
    conference: ConferenceId,
    participant: PersonId | OrganizationId,
    { kind }: Executed<Changeset>,
  ) {
    const hidden = kind === 'Repeated' ? await firstHidden([conference, participant]) : null;
    if (hidden !== null) return { kind: 'NotFound', id: hidden } as const;
    const row = await table.get({ pk: conferenceKey(conference).pk, sk: mainKey(participant).pk });
    return { kind: 'WrittenPart', conference, participant, isListed: row !== null } as const;
  }

  /** Returns the first of the nodes that the viewer once saw and sees no more. */
  async function firstHidden(ids: readonly Id[]): Promise<Id | null> {
    const shown = await Promise.all(ids.map(isShown));
    return ids.find((_id, at) => !shown[at]) ?? null;
  }
}

const isDone = (outcome: Executed<Changeset> | Refusal): outcome is Executed<Changeset> =>
  outcome.kind === 'Executed' || outcome.kind === 'Repeated';

/** Returns what a participant's row and the audit of the conference are to say. */
const partChangeset = (
  node: Id,
  conference: ConferenceId,
  actions: Changeset['actions'],
  change: NonNullable<Changeset['entry']>['changes'][number],
  tasks: readonly Task[] = [],
): Changeset => ({
  actions,
  node,
  isDeletion: false,
  entry: { action: 'UPDATE', changes: [change], conference },
  tasks: [...tasks, { kind: 'indexPart', conference, of: node }],
});

const notAllowed: Refusal = { kind: 'NotAllowed', why: 'Your role does not allow it.' };

const isHidden = (viewer: Viewer, row: Row): boolean => !visible(viewer, conferenceThing(conferenceFrom(row)));

function refusalFor(viewer: Viewer, id: ConferenceId, owner: Row | null): Refusal | null {
  if (owner === null || isHidden(viewer, owner)) return { kind: 'NotFound', id };
  if (!mayWrite(viewer, 'Participation', 'update', relationOf(id, id, null))) return notAllowed;
  return conferenceFrom(owner).publication === 'ARCHIVED'
    ? { kind: 'NotAllowed', why: 'The conference is archived: nothing in it changes any more.' }
    : null;
}

function unknown(viewer: Viewer, ids: readonly Id[], rows: readonly (Row | null)[]): Refusal | null {
  const problems = ids.flatMap((id, at) => {
    const row = profileOnly(rows[at]);
    const isShown = row !== null && (!id.startsWith('per_') || visible(viewer, personThing(storedPerson(row))));
    if (isShown) return [];
    return [problem(at === 0 ? 'participant' : `representing.${at - 1}`, 'UNKNOWN', `There is no ${id}.`)];
  });
  return problems.length > 0 ? invalid(problems) : null;
}
