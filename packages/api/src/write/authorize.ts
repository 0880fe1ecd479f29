import {
  invalid,
  ownedKinds,
  problem,
  typeNameOf,
  type Conference,
  type Id,
  type Problem,
  type Refusal,
} from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import { frozen } from '../authority/frozen.ts';
import { relationOf } from '../authority/grants.ts';
import { closedFields, mayWrite } from '../authority/may.ts';
import { conferenceThing, visible, type Thing } from '../authority/visible.ts';
import { isDraft } from '../rows/conference.ts';
import { nodeFrom } from '../rows/nodes.ts';
import type { Viewer } from '../authority/viewer.ts';
import type { Row } from '../dynamo/row.ts';
import type { WriteContext } from './load.ts';
import { nodeAt, versionOf } from '../nouns/noun.ts';
import type { Plan } from './plan.ts';

/** Returns why the viewer may not do it, or null. What they may not see is not found. */
export function refusalOf(viewer: Viewer, plan: Plan, context: WriteContext): Refusal | null {
  const { owner, stored } = context;
  if (plan.action === 'create') {
    if (plan.place !== null && (owner === null || !visible(viewer, conferenceThing(owner))))
      return notFound(plan.place);
  } else if (stored === null || !seesNode(viewer, plan, context)) return notFound(plan.id);
  const relation = relationOf(plan.id, plan.place, stored?.content ?? null);
  if (!mayWrite(viewer, plan.name, plan.action, relation))
    return { kind: 'NotAllowed', why: 'Your role does not allow it.' };
  if ('isHidden' in plan.values && !mayWrite(viewer, 'Hiding', 'update', relation))
    return { kind: 'NotAllowed', why: 'Only administrators hide a conference.' };
  const closed = closedFields(viewer, plan, relation);
  if (closed.length > 0) return { kind: 'NotAllowed', why: `Your role does not allow it for ${closed.join(', ')}.` };
  if (
    owner?.publication === 'ARCHIVED' &&
    plan.place === owner.id &&
    !('publication' in plan.values || 'isHidden' in plan.values)
  )
    return { kind: 'NotAllowed', why: 'The conference is archived: nothing in it changes any more.' };
  const why = frozen({ ...plan, at: instantOf(plan.at) }, stored?.content ?? null);
  if (why !== null) return { kind: 'NotAllowed', why };
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
    if (row !== undefined && !isForeign && visible(viewer, thingOf(id, row, plan, context))) return [];
    return [problem(place, 'UNKNOWN', `There is no ${id} in the conference.`)];
  });
  return problems.length > 0 ? invalid(problems) : null;
}

const notFound = (id: Id): Refusal => ({ kind: 'NotFound', id });

const seesNode = (viewer: Viewer, { id, at }: Plan, { stored, owner }: WriteContext): boolean =>
  visible(viewer, { id, content: stored!.content, owner, at: instantOf(at) });

/** Returns a node of an input. A conference is its own owner; what belongs to one is named from within it alone. */
function thingOf(id: Id, row: Row, { at }: Plan, { owner }: WriteContext): Thing {
  const content = nodeFrom(id, row);
  const isConference = typeNameOf(id) === 'Conference';
  return { id, content, owner: isConference ? (content as Conference) : owner, at: instantOf(at) };
}
