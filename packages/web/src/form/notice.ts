import type { MessageKey } from '../i18n/message.ts';
import type { Outcome, Why } from './outcome.ts';

/** What a form says after it was saved, or was not. */
export type Notice = 'saved' | 'unchanged' | 'changed' | 'invalid' | 'lost' | Why;

export const noticeTypes: Readonly<Record<Notice, 'success' | 'notice' | 'warning' | 'error'>> = {
  saved: 'success',
  unchanged: 'notice',
  changed: 'warning',
  invalid: 'error',
  lost: 'error',
  NotSignedIn: 'error',
  NotAllowed: 'error',
  NotFound: 'error',
  StillReferenced: 'error',
  BlockingConflicts: 'error',
  NotUnderstood: 'error',
};

export const noticeMessages: Readonly<Record<Notice, MessageKey>> = {
  saved: 'form-saved',
  unchanged: 'form-unchanged',
  changed: 'form-changed',
  invalid: 'form-invalid',
  lost: 'form-lost',
  NotSignedIn: 'form-not-signed-in',
  NotAllowed: 'form-not-allowed',
  NotFound: 'form-gone',
  StillReferenced: 'form-still-referenced',
  BlockingConflicts: 'form-blocked',
  NotUnderstood: 'form-not-understood',
};

export const noticeOf = (outcome: Outcome<unknown> | null): Notice | null => {
  if (outcome === null) return null;
  if (outcome.kind === 'done') return 'saved';
  return outcome.kind === 'refused' ? outcome.why : outcome.kind;
};
