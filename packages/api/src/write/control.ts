import { checkText, invalid, type Checked, type Control, type Problem, type Refusal } from '@wikicon/schema';
import type { Identity } from '../authority/viewer.ts';

const maxKey = 255;
const maxReason = 500;

/** Returns the problems of a write beside those of its fields. */
export function controlProblems(control: Control): Problem[] {
  const { idempotencyKey } = control;
  const checked = [
    checkedReason(control),
    idempotencyKey == null ? null : checkText(idempotencyKey, 'idempotencyKey', 'machine', maxKey),
  ];
  return checked.flatMap((one) => (one !== null && 'problems' in one ? one.problems : []));
}

/** The reason in its accepted form; null where none was given, or none that can be seen. */
export function reasonOf(control: Control): string | null {
  const checked = checkedReason(control);
  return checked !== null && 'value' in checked ? checked.value : null;
}

const checkedReason = ({ reason }: Control): Checked<string> | null =>
  reason == null || reason.trim() === '' ? null : checkText(reason, 'reason', 'prose', maxReason);

/** A caller who is not signed in is told that, and not what else is wrong. */
export const refuseInput = async (identity: Identity, problems: readonly Problem[]): Promise<Refusal> =>
  (await identity.viewer()) === null ? { kind: 'NotSignedIn' } : invalid(problems);
