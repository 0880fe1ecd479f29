import { ref, shallowRef } from 'vue';
import type { Outcome } from './outcome.ts';

/**
 * One press of a button that writes. Until an answer comes, the same input is sent with the same key, so that it is done
 * once.
 */
export function useAttempt<Input extends object, Node, Payload>(
  input: () => Input,
  send: (input: Input & { readonly idempotencyKey: string }) => Promise<Outcome<Node, Payload>>,
) {
  const outcome = shallowRef<Outcome<Node, Payload> | null>(null);
  const isRunning = ref(false);
  let unanswered: (Input & { readonly idempotencyKey: string }) | null = null;

  async function run(): Promise<Outcome<Node, Payload> | null> {
    if (isRunning.value) return null;
    isRunning.value = true;
    unanswered ??= { ...input(), idempotencyKey: crypto.randomUUID() };
    const found = await send(unanswered);
    if (found.kind !== 'lost') unanswered = null;
    outcome.value = found;
    isRunning.value = false;
    return found;
  }

  return { outcome, isRunning, run };
}
