import { randomUUID } from 'node:crypto';
import { createMeter, type Meter } from '../dynamo/cost.ts';
import { nobody, type Identity } from '../identity/viewer.ts';

/** What is known of one HTTP request while it is answered. */
export interface RequestRecord {
  /** Stands in the answer's headers, in masked errors and in the log, and nowhere else. */
  readonly correlationId: string;
  readonly meter: Meter;
  complexity: number;
  /** Whose credentials came with it, once they are looked up. */
  identity: Identity;
}

const records = new WeakMap<Request, RequestRecord>();

export function recordOf(request: Request): RequestRecord {
  const known = records.get(request);
  if (known !== undefined) return known;
  const record = { correlationId: randomUUID(), meter: createMeter(), complexity: 0, identity: nobody };
  records.set(request, record);
  return record;
}
