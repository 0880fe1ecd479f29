import { createHash } from 'node:crypto';
import type { AllMessageValues, MessageTemplate, MessageValues, PersonId } from '@wikicon/schema';
import type { Store } from '../dynamo/store.ts';
import { newUlid } from '../kernel/ids.ts';
import { messageTo } from '../rows/messages.ts';

/** A message to more people than one transaction can tell. */
export interface Delivery {
  readonly to: readonly PersonId[];
  readonly template: MessageTemplate;
  readonly values: Partial<AllMessageValues>;
  readonly at: string;
  /** A random text, from which follow the ids of the messages: nobody is told twice. */
  readonly seed: string;
}

/** Tells each of them once. Whoever was told already, or has no account any more, is passed over. */
export async function deliver({ transactor }: Store, { to, template, values, at, seed }: Delivery): Promise<void> {
  const sent = new Date(at);
  for (const person of to) {
    const chance = createHash('sha256').update(`${seed}${person}`).digest().subarray(0, 16);
    await transactor.run(
      messageTo(person, template, values as MessageValues<MessageTemplate>, sent, newUlid(sent, chance)),
    );
  }
}
