import { computed, shallowRef } from 'vue';
import type { Outcome } from '../../form/outcome.ts';
import { noticeOf, type Notice } from '../../form/notice.ts';
import { write } from '../../form/write.ts';
import type { SessionConflict } from '../conflict.ts';
import { slotOf, type Place } from './place.ts';
import { planned, type PlannedSession } from './planned.ts';
import { moveSessionMutation, type Conference, type Slotted } from './query.ts';
import { noted, takenBack, type Step } from './steps.ts';

/** What became of the last move. */
export type News =
  | { readonly kind: 'moved' | 'undone'; readonly id: string; readonly conflicts: readonly SessionConflict[] }
  /** Somebody else changed the session before, so that nothing was done. */
  | { readonly kind: 'stale' | 'not-undone'; readonly id: string }
  | { readonly kind: 'failed'; readonly notice: Notice; readonly again: (() => Promise<void>) | null };

/** Saves moves one by one, shows them at once, and takes them back. */
export function useMoves(conference: () => Conference) {
  const running = shallowRef<ReadonlyMap<string, Place | null>>(new Map());
  /** What writes answered: a list that was read a moment before knows less. */
  const written = shallowRef<ReadonlyMap<string, Slotted>>(new Map());
  const steps = shallowRef<readonly Step[]>([]);
  const news = shallowRef<News | null>(null);

  const sessions = computed((): readonly PlannedSession[] =>
    conference().program.map((session) => {
      const known = written.value.get(session.id);
      const now = planned(
        known !== undefined && known.version > session.version ? { ...session, ...known } : session,
        conference().timeZone,
      );
      const place = running.value.get(session.id);
      return place === undefined ? now : { ...now, place };
    }),
  );

  const show = (id: string, place: Place | null | undefined): void => {
    const shown = new Map(running.value);
    if (place === undefined) shown.delete(id);
    else shown.set(id, place);
    running.value = shown;
  };

  async function save(id: string, place: Place | null, expectedVersion: number, idempotencyKey: string) {
    show(id, place);
    const slot = place && slotOf(conference().timeZone, place);
    const outcome = await write(moveSessionMutation, { id, expectedVersion, idempotencyKey, slot });
    if (outcome.kind === 'done' || (outcome.kind === 'changed' && outcome.node !== null))
      written.value = new Map(written.value).set(id, outcome.node);
    show(id, undefined);
    return outcome;
  }

  const failed = (outcome: Outcome<unknown>, again: () => Promise<void>): News => ({
    kind: 'failed',
    notice: noticeOf(outcome)!,
    again: outcome.kind === 'lost' ? again : null,
  });

  /** @param from the session as it was when it was lifted */
  async function move(from: PlannedSession, place: Place | null, key: string = crypto.randomUUID()): Promise<void> {
    const outcome = await save(from.id, place, from.version, key);
    if (outcome.kind === 'done') {
      steps.value = noted(steps.value, { id: from.id, before: from.place, version: outcome.node.version });
      news.value = { kind: 'moved', id: from.id, conflicts: outcome.payload.conflicts ?? [] };
    } else if (outcome.kind === 'changed') news.value = { kind: 'stale', id: from.id };
    else news.value = failed(outcome, () => move(from, place, key));
  }

  async function undo(key: string = crypto.randomUUID()): Promise<void> {
    const step = steps.value.at(-1);
    if (step === undefined) return;
    const outcome = await save(step.id, step.before, step.version, key);
    if (outcome.kind === 'lost') {
      news.value = failed(outcome, () => undo(key));
      return;
    }
    const version = outcome.kind === 'done' ? outcome.node.version : step.version;
    steps.value = takenBack(steps.value, version);
    if (outcome.kind === 'done')
      news.value = { kind: 'undone', id: step.id, conflicts: outcome.payload.conflicts ?? [] };
    else if (outcome.kind === 'changed') news.value = { kind: 'not-undone', id: step.id };
    else news.value = failed(outcome, undo);
  }

  return { sessions, steps, news, move, undo, isRunning: computed(() => running.value.size > 0) };
}
