import {
  checkAll,
  inputs,
  invalid,
  typeNameOf,
  type AnyNode,
  type Id,
  type Refusal,
  type Undone,
  type UndoInput,
  type UndoService,
} from '@wikicon/schema';
import type { Viewer } from '../authority/viewer.ts';
import { conferenceOfNode, placesOf } from '../kernel/ids.ts';
import { versionOf, type Stored } from '../nouns/noun.ts';
import { loadStored } from '../nouns/registry.ts';
import { isUndoable } from '../nouns/undoable.ts';
import { changesBetween, idsOnly, isSame, type Change } from '../rows/audit.ts';
import { deletedFrom, deletedKey } from '../rows/undo.ts';
import { refusalOf } from './authorize.ts';
import { isRefusal, type Command } from './command.ts';
import type { NodeChangeset } from './changeset.ts';
import { controlProblems, reasonOf, refuseInput } from './control.ts';
import { execute } from './execute.ts';
import { asMerged, withoutGone, type Former } from './former.ts';
import { formerInput } from './former-input.ts';
import { loadContext } from './load.ts';
import { nodeCommand } from './node-command.ts';
import type { Plan } from './plan.ts';
import type { WriteNeeds } from './service.ts';
import { sealed } from './sealed.ts';
import { isOtherCredit, latestChange, latestOf, undoableEntry, type Undoable } from './undo-entry.ts';

/** A change that is taken back, and what could not be. */
interface UndoChangeset extends NodeChangeset {
  readonly lost: Pick<Former, 'missing' | 'unnamedCount'>;
}

const nothingLost = { missing: [], unnamedCount: 0 };
const lostOf = ({ missing, unnamedCount }: Former): UndoChangeset['lost'] => ({ missing, unnamedCount });

/** Takes changes back, by writes like any other. */
export const createUndo = (needs: WriteNeeds): UndoService => ({
  async undo(input) {
    const problems = controlProblems(input);
    if (problems.length > 0) return refuseInput(needs.identity, problems);
    const outcome = await execute(needs, undoCommand(needs, input));
    if (outcome.kind !== 'Executed' && outcome.kind !== 'Repeated') return outcome;
    const person = needs.identity.person!;
    if (outcome.kind === 'Executed') {
      const { content, node, lost } = outcome.changeset;
      return undone(node, content, sealed(needs.cursors, { person }, outcome.change), lost);
    }
    const { id, isDeletion, change = null } = outcome.recorded;
    const isThere = !isDeletion && (await needs.isShown(id));
    if (!isThere && !isDeletion) return { kind: 'NotFound', id };
    return undone(id, isThere ? { id } : null, sealed(needs.cursors, { person }, change), nothingLost);
  },
});

const undone = (nodeId: Id, node: AnyNode | null, change: string | null, lost: UndoChangeset['lost']): Undone => ({
  kind: 'Undone',
  nodeId,
  node,
  change,
  ...lost,
});

function undoCommand(needs: WriteNeeds, input: UndoInput): Command<null, UndoChangeset> {
  const { table } = needs;
  const at = needs.clock();
  const { change, expectedVersion = null } = input;
  const asked = {
    idempotencyKey: input.idempotencyKey ?? null,
    input: ['undoChange', { change, expectedVersion }],
    reason: reasonOf(input),
    at,
  };
  return {
    ...asked,
    load: async () => null,
    async decide(viewer) {
      const found = await undoableEntry(needs, viewer, change);
      if ('kind' in found) return found;
      const { entry, place } = found;
      const name = typeNameOf(entry.node);
      const changes = await asMerged(table, found.changes);
      const stored = await loadStored(entry.node, table);
      const current = JSON.stringify(idsOnly(stored?.content ?? null));
      const declared = changes.filter(({ field }) => Object.hasOwn(inputs[name], field));
      const former = await withoutGone(needs, declared, current);
      const begun: Plan = {
        ...asked,
        name,
        id: entry.node,
        action: ({ CREATE: 'delete', UPDATE: 'update', DELETE: 'create' } as const)[entry.action],
        place: conferenceOfNode(entry.node) ?? (entry.action === 'DELETE' ? place.conference : null),
        expectedVersion: expectedVersion ?? (stored && versionOf(stored)),
        values: {},
        names: new Map(),
      };
      const planned = entry.action === 'CREATE' ? begun : planOf(begun, former, stored);
      // Rights come first: what is wrong with former values is for those who may write the node.
      const tried = isRefused(planned) ? begun : planned;
      const context = await loadContext(needs, tried);
      const refusal = refusalOf(viewer, tried, context) ?? never(found);
      if (refusal !== null) return refusal;
      if (isRefused(planned)) return planned;
      const since = await changedSince(needs, viewer, { ...found, changes }, stored);
      if (since !== null) return since;
      const again = entry.action === 'DELETE' ? await deletion(needs, entry) : null;
      if (again !== null && isRefused(again)) return again;
      const plan = again === null ? planned : { ...planned, former: again.former };
      const changeset = await nodeCommand(needs, plan).decide(viewer, context);
      if (isRefusal(changeset)) return changeset;
      return {
        ...changeset,
        actions: [...changeset.actions, ...(again?.actions ?? [])],
        entry: changeset.entry && { ...changeset.entry, undoes: entry.id },
        lost: entry.action === 'CREATE' ? nothingLost : lostOf(former),
      };
    },
  };
}

const isRefused = (found: object): found is Refusal => 'kind' in found;

function never({ entry, isForgotten }: Undoable): Refusal | null {
  if (!isUndoable(entry))
    return { kind: 'NotAllowed', why: 'A change of this kind is never taken back: make the opposite change.' };
  // A file that is made again has the line of its author and license.
  return isForgotten && entry.action === 'UPDATE'
    ? { kind: 'NotAllowed', why: 'The former credit line is kept no longer: write it anew.' }
    : null;
}

/** Adds the values that are to stand again. */
function planOf(plan: Plan, former: Former, stored: Stored<AnyNode> | null): Plan | Refusal {
  const given = formerInput(plan.id, former.changes);
  if (plan.name === 'Session' && former.unnamedCount > 0) {
    const { unnamedSpeakerCount = null } = (stored?.content ?? {}) as { readonly unnamedSpeakerCount?: number | null };
    const before = 'unnamedSpeakerCount' in given ? given['unnamedSpeakerCount'] : unnamedSpeakerCount;
    given['unnamedSpeakerCount'] = ((before as number | null) ?? 0) + former.unnamedCount;
  }
  const checked = checkAll(inputs[plan.name], given, { only: plan.action === 'update' });
  if ('problems' in checked) return invalid(checked.problems);
  const values = checked.value as Record<string, unknown>;
  return { ...plan, values, names: placesOf(values) };
}

/** Nobody's work is taken away: what was changed since has to be seen first. */
async function changedSince(
  { table }: WriteNeeds,
  viewer: Viewer,
  found: Undoable,
  stored: Stored<AnyNode> | null,
): Promise<Refusal | null> {
  const { entry, changes, creditHash } = found;
  if (entry.action === 'DELETE') return stored === null ? null : { kind: 'ChangedSince', fields: [], latest: null };
  const now = new Map(changesBetween(null, stored!.content).map(({ field, after }) => [field, after]));
  const made = entry.action === 'CREATE' ? [...now.keys()] : [];
  // The log does not tell the line that a file was made with, but whether it was changed.
  const isOtherLine =
    creditHash === null
      ? made.includes('attribution') && (await latestChange(table, entry, ['attribution'])) !== null
      : isOtherCredit(creditHash, (stored!.content as { attribution?: unknown }).attribution);
  const fields = [...new Set([...changes.map(({ field }) => field), ...made])].filter((field) => {
    if (field === 'attribution') return isOtherLine;
    const after = changes.find((one: Change) => one.field === field)?.after ?? null;
    return !isSame(after, now.get(field) ?? null);
  });
  return fields.length === 0
    ? null
    : { kind: 'ChangedSince', fields, latest: await latestOf(table, viewer, found, fields) };
}

/** Returns where the versions of a deleted node go on: only its last deletion is taken back. */
async function deletion({ table }: WriteNeeds, { id, node }: Undoable['entry']) {
  const key = deletedKey(node);
  const row = await table.get(key);
  const former = row && deletedFrom(row);
  if (row === null || former?.entry !== id)
    return { kind: 'NotAllowed', why: 'Only the last deletion can be taken back.' } satisfies Refusal;
  return { former, actions: [{ remove: key, when: { stamp: row.stamp } }] };
}
