import {
  checkAll,
  invalid,
  parseId,
  participationFields,
  problem,
  type Conference,
  type ConferenceId,
  type Id,
  type OrganizationId,
  type PartService,
  type PersonId,
  type Refusal,
} from '@wikicon/schema';
import { isTeam, mayWrite, relationOf, seesPerson } from '../authority/may.ts';
import { settledAfter } from '../projections/unlist.ts';
import { conferenceKey, isDraft } from '../rows/conference.ts';
import type { Row } from '../dynamo/row.ts';
import type { Viewer } from '../authority/viewer.ts';
import { organizationActions } from '../projections/organization-part.ts';
import { personActions } from '../projections/person-part.ts';
import type { Task } from '../jobs/tasks.ts';
import { mainKey } from '../rows/keys.ts';
import { organizationCard, type StoredOrganization } from '../rows/organization.ts';
import { refuseInput } from './control.ts';
import { conferenceId } from './gather.ts';
import { perform, type PerformNeeds, type Step } from './perform.ts';
import type { StoredPerson } from '../rows/person.ts';
import { eraseStep } from './leave.ts';

interface PartNeeds extends PerformNeeds {
  /** Whether the viewer may see a node. */
  readonly isShown: (id: Id) => Promise<boolean>;
}

/** What people and organizations do for conferences, who sees it, and how somebody leaves the graph. */
export function createParts(needs: PartNeeds): PartService {
  const { store, identity, isShown } = needs;

  return {
    async setParticipation({ conference, reason, idempotencyKey, ...fields }) {
      const place = conferenceId(conference);
      if (place === null) return { kind: 'NotFound', id: conference };
      const checked = checkAll(participationFields, fields);
      if ('problems' in checked) return refuseInput(identity, checked.problems);
      const { participant, personRoles, organizationRoles, representing } = checked.value;
      const isPerson = participant.startsWith('per_');
      const answer = await perform(needs, {
        control: { reason, idempotencyKey },
        input: ['setParticipation', conference, fields],
        about: { node: participant, conference: place },
        async step(viewer): Promise<Step> {
          const ids: Id[] = [participant, ...representing];
          const [owner = null, ...rows] = await store.table.getMany([conferenceKey(place), ...ids.map(mainKey)]);
          const refusal = refusalFor(viewer, place, owner, 'update') ?? unknown(viewer, ids, rows);
          if (refusal !== null) return { refusal };
          const cards = rows.slice(1).map((row) => organizationCard(row!.data as StoredOrganization));
          const actions = isPerson
            ? await personActions(store.table, place, participant as PersonId, {
                stated: { roles: personRoles, representing: cards },
              })
            : await organizationActions(store.table, place, participant as OrganizationId, organizationRoles);
          return {
            actions: actions ?? [],
            changes: [{ field: 'roles', before: null, after: isPerson ? personRoles : organizationRoles }],
          };
        },
      });
      return answer.kind === 'performed' ? written(place, participant, answer.isAgain) : answer;
    },

    async setListing({ conference, isListed = null, reason, idempotencyKey }) {
      const place = conferenceId(conference);
      if (place === null) return { kind: 'NotFound', id: conference };
      const person = identity.person;
      if (person === null) return { kind: 'NotSignedIn' };
      const answer = await perform(needs, {
        control: { reason, idempotencyKey },
        input: ['setListing', conference, isListed],
        about: { node: person, conference: place },
        async step(viewer): Promise<Step> {
          const [owner, actions] = await Promise.all([
            store.table.get(conferenceKey(place)),
            personActions(store.table, place, person, { choice: isListed }),
          ]);
          // Who takes no part in a draft does not learn that it is there.
          if (owner === null || actions === null || isHidden(viewer, owner))
            return { refusal: { kind: 'NotFound', id: conference } };
          if (!mayWrite(viewer, 'Listing', 'update', relationOf(person, place, null))) return { refusal: notAllowed };
          const tasks = settledAfter(actions, person).map((of): Task => ({ kind: 'settle', conference: place, of }));
          return { actions, changes: [{ field: 'isListed', before: null, after: isListed }], tasks };
        },
      });
      return answer.kind === 'performed' ? written(place, person, answer.isAgain) : answer;
    },

    async erase({ id, expectedVersion, reason, idempotencyKey }) {
      if (parseId(id)?.prefix !== 'per') return { kind: 'NotFound', id };
      const person = id as PersonId;
      const answer = await perform(needs, {
        control: { reason, idempotencyKey },
        input: ['erasePerson', id],
        about: { node: person, conference: null },
        step: (viewer) => eraseStep(needs, viewer, person, expectedVersion),
      });
      return answer.kind === 'performed' ? { kind: 'Deleted', deletedId: person } : answer;
    },
  };

  async function written(conference: ConferenceId, participant: PersonId | OrganizationId, isAgain: boolean) {
    const hidden = isAgain ? await firstHidden([conference, participant]) : null;
    if (hidden !== null) return { kind: 'NotFound', id: hidden } as const;
    const row = await store.table.get({ pk: conferenceKey(conference).pk, sk: mainKey(participant).pk });
    return { kind: 'WrittenPart', conference, participant, isListed: row !== null } as const;
  }

  /** Of nodes that the viewer once saw, the first that they see no more. */
  async function firstHidden(ids: readonly Id[]): Promise<Id | null> {
    const shown = await Promise.all(ids.map(isShown));
    return ids.find((_id, at) => !shown[at]) ?? null;
  }
}

const notAllowed: Refusal = { kind: 'NotAllowed', why: 'Your role does not allow it.' };

const isHidden = (viewer: Viewer, { data }: Row): boolean =>
  isDraft(data as Conference) && !isTeam(viewer, (data as Conference).id);

function refusalFor(viewer: Viewer, id: ConferenceId, owner: Row | null, action: 'update'): Refusal | null {
  if (owner === null || isHidden(viewer, owner)) return { kind: 'NotFound', id };
  if (!mayWrite(viewer, 'Participation', action, relationOf(id, id, null))) return notAllowed;
  return (owner.data as Conference).publication === 'ARCHIVED'
    ? { kind: 'NotAllowed', why: 'The conference is archived: nothing in it changes any more.' }
    : null;
}

function unknown(viewer: Viewer, ids: readonly Id[], rows: readonly (Row | null)[]): Refusal | null {
  const problems = ids.flatMap((id, at) => {
    const row = rows[at] ?? null;
    const isShown = row !== null && (!id.startsWith('per_') || seesPerson(viewer, row.data as StoredPerson));
    if (isShown) return [];
    return [problem(at === 0 ? 'participant' : `representing.${at - 1}`, 'UNKNOWN', 'There is no such node.')];
  });
  return problems.length > 0 ? invalid(problems) : null;
}
