import type { Place } from './place.ts';

/** A move that was saved, and how it is taken back. */
export interface Step {
  readonly id: string;
  /** Where the session was before. */
  readonly before: Place | null;
  /** The version that the move gave it: whoever finds another one takes nothing back. */
  readonly version: number;
}

/**
 * Puts a move on top of the others. Taking one back gives its session a version of its own: older moves of the same
 * session go on from that one.
 */
export const noted = (steps: readonly Step[], step: Step): readonly Step[] => [...steps, step].slice(-most);

/** The steps without the last one, which was taken back and left the session at a version. */
export const takenBack = (steps: readonly Step[], version: number): readonly Step[] => {
  const [last] = steps.slice(-1);
  const before = steps.slice(0, -1);
  const at = before.findLastIndex(({ id, version: then }) => id === last?.id && then === last.version - 1);
  return before.map((step, index) => (index === at ? { ...step, version } : step));
};

const most = 50;
