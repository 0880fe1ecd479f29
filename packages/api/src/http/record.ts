import { randomUUID } from 'node:crypto';
import { createMeter, type Meter } from '../dynamo/cost.ts';
import { nobody, type Identity } from '../authority/viewer.ts';
import type { Fate, Reading } from '../kept/asked.ts';

/** The facts about one HTTP request while it is answered. */
export interface RequestRecord {
  /** Stands in the answer's headers, in masked errors and in the log, and nowhere else. */
  readonly correlationId: string;
  readonly meter: Meter;
  complexity: number;
  /** The name of the web client's query, where it is one of those; others may name theirs as they like. */
  operation: string | null;
  /** True for one query that was answered without an error. */
  isFaultless: boolean;
  /** True for one that besides found everything that it asked for by an address or an id. */
  isWhole: boolean;
  /** Why no kept answer was given; null where none could be. */
  kept: Fate | null;
  /** How the rows are to be read, where the answer may be kept. */
  reading: Reading | null;
  /** The owner of its credentials, once they are looked up. */
  identity: Identity;
}

const records = new WeakMap<Request, RequestRecord>();

export function recordOf(request: Request): RequestRecord {
  const known = records.get(request);
  if (known !== undefined) return known;
  const record: RequestRecord = {
    correlationId: randomUUID(),
    meter: createMeter(),
    complexity: 0,
    operation: null,
    isFaultless: false,
    isWhole: false,
    kept: null,
    reading: null,
    identity: nobody,
  };
  records.set(request, record);
  return record;
}
