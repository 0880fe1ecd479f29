import { computed, shallowRef, type ComputedRef } from 'vue';
import { graphql } from '@wikicon/client';
import { useAttempt } from './attempt.ts';
import { noticeOf, type Done, type Notice } from './notice.ts';
import { refusalFragment } from './outcome.ts';
import { write } from './write.ts';

/** What was done by a page that has given way to the next one, which tells it. */
export const carried = shallowRef<Done | null>(null);

/** Returns what the page before has left to be told, once. */
export function takeCarried(): Done | null {
  const done = carried.value;
  carried.value = null;
  return done;
}

/** The notices of writes that can be taken back. */
export const isUndoable = (notice: Notice | null): boolean =>
  notice === 'saved' || notice === 'deleted' || notice === 'restored';

const undoMutation = graphql(
  `
    mutation OrganizeUndo($input: UndoChangeInput!) {
      outcome: undoChange(input: $input) {
        __typename
        ...Refusal
        ... on ChangedSince {
          fields
          latest
        }
        ... on UndoChangePayload {
          change
          unnamedCount
          missing
          node {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);

/** What the API tells of a change that was taken back, or was not. */
export interface UndoDetails {
  /** The fields that somebody has changed since. */
  readonly fields: readonly string[];
  /** The ids of what was named before and is gone. */
  readonly missing: readonly string[];
  /** How many people were named before and are gone. */
  readonly unnamedCount: number;
}

const nothing: UndoDetails = { fields: [], missing: [], unnamedCount: 0 };

/**
 * Takes a change back.
 *
 * @param change the id of its entry
 * @param done the notice of a change that was taken back
 */
export function useUndo(change: () => string, done: Notice) {
  const { outcome, run, isRunning } = useAttempt(
    () => ({ change: change() }),
    (input) => write(undoMutation, input),
  );
  const notice = computed(() => (outcome.value?.kind === 'done' ? done : noticeOf(outcome.value)));
  const details: ComputedRef<UndoDetails> = computed(() => {
    const found = outcome.value;
    if (found?.kind === 'done') return { ...nothing, ...found.payload };
    return found?.kind === 'refused' ? { ...nothing, fields: found.fields ?? [] } : nothing;
  });
  /** Tells no more what became of it. */
  const forget = (): void => void (outcome.value = null);
  return { notice, details, run, isRunning, forget };
}
