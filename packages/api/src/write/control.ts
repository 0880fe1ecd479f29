import { problem, type Control, type Problem } from '@wikicon/schema';

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
