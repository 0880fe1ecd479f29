import { answersCache } from '../offline/answers.ts';
import { forgetViewer } from './hint.ts';

/** Leaves nothing of the viewer in this browser once their sign-in has ended, as signing out does. */
export async function leaveBrowser(): Promise<void> {
  forgetViewer();
  // Where nothing can be kept, there is nothing to forget.
  if ('caches' in window) await caches.delete(answersCache).catch(() => false);
}
