import {
  parseId,
  type AnyNode,
  type Control,
  type Id,
  type Merge,
  type MergePreview,
  type MergeService,
  type MergeWritten,
  type PersonId,
  type Refusal,
} from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import {
  isMerged,
  mergeFrom,
  mergePrefix,
  movedFrom,
  movedKey,
  proposalFrom,
  proposalKey,
  proposalPrefix,
} from '../rows/merge.ts';
import { personKey } from '../rows/person.ts';
import { referrersOf } from '../projections/referrers.ts';
import { controlProblems, reasonOf, refuseInput } from './control.ts';
import type { Changeset, Command } from './command.ts';
import { execute } from './execute.ts';
import { mergeCommand } from './merge.ts';
import { joinedProfile } from './merge-profile.ts';
import { isPairing, loadProfile, pairingOf } from './merge-rules.ts';
import { isLate, mayUndo, undoCommand, type Kept } from './merge-undo.ts';
import type { PartNeeds } from './participation.ts';

const personId = (text: string): PersonId | null => (parseId(text)?.prefix === 'per' ? (text as PersonId) : null);

/** So many nodes are named of those that a merge changes; all are counted. */
const maxTold = 50;

/** Two profiles of one person become one, and two again. */
export function createMerges(needs: PartNeeds): MergeService {
  const { table, identity, clock } = needs;
  return {
    async preview(one, two) {
      const viewer = await identity.viewer();
      const [from, into] = [personId(one), personId(two)];
      if (viewer === null || from === null || into === null || from === into) return null;
      const pairing = await pairingOf(viewer, table, [from, into]);
      if (!isPairing(pairing)) return null;
      const { left, other } = pairing;
      const [named, beside] = await Promise.all([other, left].map(({ content }) => referrersOf(content.id, table)));
      const shared = new Set(beside);
      // A part in a conference is in its list of people: it moves with what it follows from.
      const moved = named!.filter((id) => !id.startsWith('con_'));
      const { taken, dropped, content } = joinedProfile(left.content, other.content);
      const needsConsent = left.content.isClaimed && viewer.person !== left.content.id;
      return {
        left: { id: left.content.id },
        other: { id: other.content.id },
        needsConsent,
        isAsked: needsConsent && pairing.proposal !== null,
        becomesPublic: content.isPublic && !left.content.isPublic,
        moved: moved.slice(0, maxTold).map((id) => ({ node: { id } as AnyNode, isShared: shared.has(id) })),
        movedCount: moved.length,
        taken: Object.keys(taken),
        dropped,
      } satisfies MergePreview;
    },

    async merges(id) {
      const into = personId(id);
      const viewer = await identity.viewer();
      // How much is known of somebody shows in what it costs: whoever does not see them reads none of it.
      if (viewer === null || into === null || !(await needs.isShown(into))) return null;
      const rows = await table.all({ partition: reference(into), prefix: mergePrefix });
      const known = parsedAll(
        rows.filter(({ type }) => type === 'Merge'),
        mergeFrom,
        table,
      ).filter((one) => mayUndo(viewer, into, one) && !isLate(one, clock()));
      const kept = rows.filter(({ type }) => type === 'Moved');
      const names = new Map(kept.map((row) => [row.sk, movedFrom(row).profile as Partial<Kept> | undefined]));
      return known.map(({ merged, at }): Merge => ({
        id: merged,
        displayName: names.get(movedKey(into, merged, merged).sk)?.was?.displayName ?? merged,
        mergedAt: at,
      }));
    },

    async proposals() {
      const viewer = await identity.viewer();
      if (viewer === null || viewer.token !== null) return null;
      const rows = await table.all({ partition: reference(viewer.person), prefix: proposalPrefix });
      const asked = parsedAll(rows, proposalFrom, table);
      const profiles = await Promise.all(asked.map(({ other }) => loadProfile(table, other)));
      return asked.flatMap(({ other, at, reason, conferences }, place) => {
        const profile = profiles[place];
        // What was merged or claimed meanwhile is asked no more.
        if (profile == null || profile.content.isClaimed) return [];
        const { displayName, username } = profile.content;
        return [{ id: other, displayName, username, reason, proposedAt: at, conferences }];
      });
    },

    async merge({ from, into, fromVersion, intoVersion, reason, idempotencyKey }) {
      const [one, two] = [personId(from), personId(into)];
      if (one === null) return { kind: 'NotFound', id: from };
      if (two === null) return { kind: 'NotFound', id: into };
      const control = { reason, idempotencyKey };
      const versions = { [one]: fromVersion, [two]: intoVersion };
      const asked = { from: one, into: two, versions, reason: reasonOf(control), at: clock() };
      const refusal = await run(control, ['mergePeople', from, into, versions], mergeCommand(table, asked));
      return refusal ?? written(one, two);
    },

    async answer({ id, accepts, reason, idempotencyKey }) {
      const other = personId(id);
      const { person } = identity;
      if (person === null) return { kind: 'NotSignedIn' };
      if (other === null) return { kind: 'NotFound', id };
      const control = { reason, idempotencyKey };
      const asked = { from: other, into: person, versions: null, reason: reasonOf(control), at: clock() };
      const refusal = await run(control, ['answerMergeProposal', id, accepts], {
        load: () => table.get(proposalKey(person, other)),
        async decide(viewer, row) {
          if (row === null || viewer.token !== null) return { kind: 'NotFound', id };
          if (accepts) return mergeCommand(table, asked).decide(viewer, null);
          const remove = { remove: { pk: row.pk, sk: row.sk } };
          return { actions: [remove], node: person, isDeletion: false, entry: null, tasks: [] } satisfies Changeset;
        },
      });
      return refusal ?? (accepts ? written(other, person) : done('DECLINED', other, person));
    },

    async undo({ id, reason, idempotencyKey }) {
      const from = personId(id);
      if (from === null) return { kind: 'NotFound', id };
      let into: PersonId | null = null;
      const command = undoCommand(table, from, clock());
      const refusal = await run({ reason, idempotencyKey }, ['undoMerge', id], {
        load: command.load,
        async decide(viewer, loaded) {
          const found = await command.decide(viewer, loaded);
          if ('node' in found) into = found.node as PersonId;
          return found;
        },
      });
      return refusal ?? done('UNDONE', from, into ?? from);
    },
  };

  /** @returns null where it is done */
  async function run<Loaded>(
    control: Control,
    input: unknown,
    parts: Pick<Command<Loaded>, 'load' | 'decide'>,
  ): Promise<Refusal | null> {
    const problems = controlProblems(control);
    if (problems.length > 0) return refuseInput(identity, problems);
    const idempotencyKey = control.idempotencyKey ?? null;
    const outcome = await execute(needs, {
      ...parts,
      input,
      idempotencyKey,
      reason: reasonOf(control),
      at: clock(),
    });
    if (outcome.kind === 'Repeated') needs.onWritten();
    return outcome.kind === 'Executed' || outcome.kind === 'Repeated' ? null : outcome;
  }

  /** Whether the two are one, or somebody is asked, is as the table has it now. */
  async function written(from: PersonId, into: PersonId): Promise<MergeWritten> {
    const [one, two] = await table.getMany([personKey(from), personKey(into)]);
    const [other, left] = isMerged(two ?? null) ? [into, from] : [from, into];
    if (isMerged(one ?? null) || isMerged(two ?? null)) return done('MERGED', other, left);
    const asked = await table.get(proposalKey(into, from));
    return asked === null ? done('PROPOSED', into, from) : done('PROPOSED', from, into);
  }
}

const done = (state: MergeWritten['state'], other: Id, left: PersonId): MergeWritten => ({
  kind: 'MergePayload',
  state,
  mergedId: other,
  left: { id: left },
});
