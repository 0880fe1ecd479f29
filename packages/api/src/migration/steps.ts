import type { Step } from './step.ts';

/** All steps, in their order, each in a file of its own in migration/steps. There has been none yet. */
export const steps: readonly Step[] = [];
