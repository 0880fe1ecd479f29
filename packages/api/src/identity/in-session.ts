import type { Refusal } from '@wikicon/schema';
import type { Viewer } from '../authority/viewer.ts';

/** Tokens make no tokens: whoever finds one cannot keep what it opens. */
export function inSession(viewer: Viewer | null): Refusal | null {
  if (viewer === null) return { kind: 'NotSignedIn' };
  return viewer.token === null ? null : { kind: 'NotAllowed', why: 'An access token cannot do this: sign in.' };
}
