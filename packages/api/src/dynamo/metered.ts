import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Counting } from './cost.ts';
import { storeFailure } from './failure.ts';

interface Measured {
  readonly ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] | undefined;
}

/** Counts a request of the store, whose failure is told as storeFailure says. */
export async function metered<Output extends Measured>(meter: Counting, send: () => Promise<Output>): Promise<Output> {
  const end = meter.begin();
  try {
    const output = await send();
    await end([output.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits }) => sum + (CapacityUnits ?? 0), 0));
    return output;
  } catch (error) {
    await end(0);
    throw storeFailure(error);
  }
}
