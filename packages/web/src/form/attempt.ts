import { ref, shallowRef } from 'vue';
import type { Outcome } from './outcome.ts';

/**
 * A press of a button that writes. Until an answer comes, the same input goes with the same key, so that it is done once;
 * another input is another write.
 */
export function useAttempt<Input extends object, Node, Payload>(
  input: () => Input,
  send: (input: Input & { readonly idempotencyKey: string }) => Promise<Outcome<Node, Payload>>,
) {
  const outcome = shallowRef<Outcome<Node, Payload> | null>(null);
  const isRunning = ref(false);
  let unanswered: { readonly text: string; readonly key: string } | null = null;

  async function run(): Promise<Outcome<Node, Payload> | null> {
    if (isRunning.value) return null;
    isRunning.value = true;
    // Of two that end alike, the second is told as well.
    outcome.value = null;
    const now = input();
    const text = JSON.stringify(now);
    if (unanswered?.text !== text) unanswered = { text, key: crypto.randomUUID() };
    const found = await send({ ...now, idempotencyKey: unanswered.key });
    if (found.kind !== 'lost') unanswered = null;
    outcome.value = found;
    isRunning.value = false;
    return found;
  }

  return { outcome, isRunning, run };
}
