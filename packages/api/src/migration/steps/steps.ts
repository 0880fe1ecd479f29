import { lists } from './lists.ts';
import { privateValues } from './private-values.ts';
import type { Step } from './step.ts';
import { waysBack } from './ways-back.ts';

/** All steps, in their order, each in a file of its own in migration/steps. */
export const steps: readonly Step[] = [privateValues, lists, waysBack];
