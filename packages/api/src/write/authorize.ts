import {
  invalid,
  ownedKinds,
  problem,
  typeNameOf,
  type Conference,
  type ConferenceId,
  type Id,
  type Problem,
  type Refusal,
} from '@wikicon/schema';
import { isTeam, mayWrite, relationOf, seesPerson } from '../authority/may.ts';
import { isDraft } from '../rows/conference.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { StoredPerson } from '../rows/person.ts';
import type { WriteContext } from './load.ts';
import { nodeAt, versionOf } from '../nouns/noun.ts';
import type { Plan } from './plan.ts';

/** Returns why the viewer may not do it, or null. What they may not see is not found. */
export function refusalOf(viewer: Viewer, plan: Plan, context: WriteContext): Refusal | null {
  const { owner, stored } = context;
  if (plan.action === 'create') {
    if (plan.place !== null && (owner === null || !sees(viewer, owner))) return notFound(plan.place);
  } else if (stored === null || !seesNode(viewer, plan, context)) return notFound(plan.id);
  if (!mayWrite(viewer, plan.name, plan.action, relationOf(plan.id, plan.place, stored?.content ?? null)))
    return { kind: 'NotAllowed', why: 'Your role does not allow it.' };
  if (owner?.publication === 'ARCHIVED' && plan.place === owner.id && !('publication' in plan.values))
    return { kind: 'NotAllowed', why: 'The conference is archived: nothing in it changes any more.' };
  if (plan.expectedVersion !== null && stored !== null && versionOf(stored) !== plan.expectedVersion)
    return {
      kind: 'VersionConflict',
      current: nodeAt(stored.content, stored.main.version, stored.privateRow?.version ?? 0),
      version: versionOf(stored),
    };
  return plan.action === 'delete' && plan.name === 'Conference' && !isDraft(owner!)
    ? { kind: 'NotAllowed', why: 'Only a draft can be deleted: take it back first.' }
    : null;
}

/** Everything that the input names must exist, be seen by the viewer, and belong to the same conference. */
export function unknownNames(viewer: Viewer, plan: Plan, context: WriteContext, named: readonly Id[]): Refusal | null {
  const problems = named.flatMap((id): Problem[] => {
    const place = plan.names.get(id);
    if (place === undefined) return [];
    const row = context.named.get(id);
    const isForeign = ownedKinds.includes(typeNameOf(id)) && !id.slice(4).startsWith(plan.place!.slice(4));
    const data = row?.data as (Partial<StoredPerson> & Partial<Conference>) | undefined;
    const isHidden =
      data !== undefined &&
      ((typeNameOf(id) === 'Person' && !seesPerson(viewer, data as StoredPerson)) ||
        (data.publication === 'DRAFT' && !isTeam(viewer, id as ConferenceId)));
    return data === undefined || data.id === undefined ? wrong(row === undefined) : wrong(isForeign || isHidden);

    function wrong(isWrong: boolean): Problem[] {
      return isWrong || isForeign ? [problem(place!, 'UNKNOWN', 'There is no such node in the conference.')] : [];
    }
  });
  return problems.length > 0 ? invalid(problems) : null;
}

const isOwned = ({ name }: Plan): boolean => ownedKinds.includes(name);

const notFound = (id: Id): Refusal => ({ kind: 'NotFound', id });

const sees = (viewer: Viewer, conference: Conference): boolean => !isDraft(conference) || isTeam(viewer, conference.id);

function seesNode(viewer: Viewer, plan: Plan, { owner, stored }: WriteContext): boolean {
  if (isOwned(plan) || plan.name === 'Conference') return owner !== null && sees(viewer, owner);
  return plan.name !== 'Person' || seesPerson(viewer, stored!.content as StoredPerson);
}
