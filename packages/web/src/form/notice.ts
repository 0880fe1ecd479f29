import type { MessageKey } from '../i18n/message.ts';
import type { Outcome, Why } from './outcome.ts';

/** A write that was done. */
export type Done = 'saved' | 'deleted' | 'restored';

/** The notice of a form after it was saved, or was not. */
export type Notice = Done | 'undone' | 'unchanged' | 'changed' | 'stale' | 'invalid' | 'lost' | Why;

export const noticeTypes: Readonly<Record<Notice, 'success' | 'notice' | 'warning' | 'error'>> = {
  saved: 'success',
  deleted: 'success',
  restored: 'success',
  undone: 'success',
  unchanged: 'notice',
  changed: 'warning',
  stale: 'warning',
  invalid: 'error',
  lost: 'error',
  NotSignedIn: 'error',
  NotAllowed: 'error',
  NotFound: 'error',
  StillReferenced: 'error',
  BlockingConflicts: 'error',
  ChangedSince: 'warning',
  NotUnderstood: 'error',
};

export const noticeMessages: Readonly<Record<Notice, MessageKey>> = {
  saved: 'form-saved',
  deleted: 'form-deleted',
  restored: 'form-restored',
  undone: 'form-undone',
  unchanged: 'form-unchanged',
  changed: 'form-changed',
  stale: 'form-stale',
  invalid: 'form-invalid',
  lost: 'form-lost',
  NotSignedIn: 'form-not-signed-in',
  NotAllowed: 'form-not-allowed',
  NotFound: 'form-gone',
  StillReferenced: 'form-still-referenced',
  BlockingConflicts: 'form-blocked',
  ChangedSince: 'form-changed-since',
  NotUnderstood: 'form-not-understood',
};

const ofKind = { done: 'saved', changed: 'stale', invalid: 'invalid', lost: 'lost' } as const;

/** Returns the notice of a button: there is no form to look at. */
export function noticeOf(outcome: Outcome<unknown> | null): Notice | null {
  if (outcome === null) return null;
  return outcome.kind === 'refused' ? outcome.why : ofKind[outcome.kind];
}
