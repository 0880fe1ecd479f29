import { invalid, problem, type Control, type Problem, type Refusal } from '@wikicon/schema';
import type { Identity } from '../identity/viewer.ts';

const maxKey = 255;
const maxReason = 500;

/** What is wrong with a write beside its fields. */
export function controlProblems({ reason, idempotencyKey }: Control): Problem[] {
  const found: Problem[] = [];
  if (idempotencyKey === '') found.push(problem('idempotencyKey', 'TOO_SMALL', 'It is empty.'));
  if ((idempotencyKey?.length ?? 0) > maxKey)
    found.push(problem('idempotencyKey', 'TOO_LARGE', `It has at most ${maxKey} characters.`));
  if ((reason?.length ?? 0) > maxReason)
    found.push(problem('reason', 'TOO_LARGE', `It has at most ${maxReason} characters.`));
  return found;
}

/** Whoever is not signed in is told that, and not what else is wrong. */
export const refuseInput = async (identity: Identity, problems: readonly Problem[]): Promise<Refusal> =>
  (await identity.viewer()) === null ? { kind: 'NotSignedIn' } : invalid(problems);
