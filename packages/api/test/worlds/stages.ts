import type { Viewer } from '../authority-world.ts';
import type { Fact } from './fact.ts';
import { hidden } from './facts.ts';

/** Facts that are written together, and viewers who see more than everybody, but neither these nor earlier facts. */
interface Stage {
  readonly seers: string;
  readonly facts: readonly Fact[];
  /** The place of their membership. */
  readonly place: string;
  readonly viewers: readonly Viewer[];
}

const seenBy = (seers: Fact['seenBy']) => ({ seers, facts: hidden.filter((one) => one.seenBy === seers) });

export const stages: readonly Stage[] = [
  { ...seenBy('their owner alone'), place: 'every team', viewers: ['administrator'] },
  { ...seenBy('another team alone'), place: 'the team', viewers: ['organizer', 'token to read'] },
  { ...seenBy('organizers alone'), place: 'the team', viewers: ['program'] },
  { ...seenBy('planners alone'), place: 'the team', viewers: ['scholarship', 'trust', 'volunteer'] },
];
