/**
 * A model of DynamoDB, as far as it matters to whether a kept answer is fresh. Each `yield` is a moment in which others
 * may act; a client that is never resumed is one that is frozen, or gone.
 *
 * - A transaction is decided at one moment, and its rows become visible, and free, one by one, in any order.
 * - A query reads its rows one after the other: it may see one row of a transaction and not yet another.
 * - TransactGetItems sees all of a transaction or nothing, but it may be ordered before what is complete already.
 * - The index lags without bound.
 */
export type Step<Result> = Generator<undefined, Result>;

type Values = ReadonlyMap<string, unknown>;

export interface Put {
  readonly key: string;
  /** Undefined takes the row away. */
  readonly value: unknown;
}

export class Store {
  readonly #rows = new Map<string, unknown>();
  readonly #locked = new Set<string>();
  readonly #complete: Values[] = [new Map()];
  /** What was written of each row, in that order, and since when its write is complete. */
  readonly #written = new Map<string, { readonly value: unknown; completeAt: number }[]>();
  readonly #places = new Map<Put, { completeAt: number }>();
  readonly #choose: (most: number) => number;
  #moment = 0;
  #queries = 0;

  /** @param choose decides whatever the store leaves open: a number below its argument */
  constructor(choose: (most: number) => number) {
    this.#choose = choose;
  }

  /** Counts the moments, for arrivals to be compared with. */
  now(): number {
    this.#moment += 1;
    return this.#moment;
  }

  /** Queries are short: no minute passes while one runs. */
  get isQuiet(): boolean {
    return this.#queries === 0;
  }

  *get(key: string): Step<unknown> {
    yield;
    return this.#rows.get(key);
  }

  *query(prefix: string): Step<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    this.#queries += 1;
    for (let last = ''; ;) {
      yield;
      const next = [...this.#rows.keys()].filter((key) => key.startsWith(prefix) && key > last).toSorted()[0];
      if (next === undefined) break;
      found.set(next, this.#rows.get(next));
      last = next;
    }
    this.#queries -= 1;
    return found;
  }

  /** Rows as they were at some moment in the past, or now. */
  *index(prefix: string): Step<Map<string, unknown>> {
    yield;
    return new Map([...this.#formerly()].filter(([key]) => key.startsWith(prefix)));
  }

  /** Null where a transaction is under way on one of them. */
  *transactGet(keys: readonly string[]): Step<Values | null> {
    yield;
    return keys.some((key) => this.#locked.has(key)) ? null : this.#formerly();
  }

  /** Whether it was taken; of a lost acknowledgement nobody hears. */
  *transact(puts: readonly Put[]): Step<boolean> {
    yield;
    const keys = puts.map(({ key }) => key);
    if (keys.some((key) => this.#locked.has(key))) return false;
    for (const key of keys) this.#locked.add(key);
    const left = [...puts];
    while (left.length > 0) {
      yield;
      const [put] = left.splice(this.#choose(left.length), 1);
      this.#set(put!);
      if (left.length === 0) this.#completed(puts);
      this.#locked.delete(put!.key);
    }
    yield;
    return true;
  }

  /** One row, on a condition; whether it was taken. */
  *put(put: Put, is: (value: unknown) => boolean = () => true): Step<boolean> {
    yield;
    if (this.#locked.has(put.key) || !is(this.#rows.get(put.key))) return false;
    this.#set(put);
    this.#completed([put]);
    return true;
  }

  /** Changes one row at one moment. @returns what it is then, or undefined where a transaction is under way on it */
  *update(key: string, change: (value: unknown) => unknown): Step<unknown> {
    yield;
    if (this.#locked.has(key)) return undefined;
    const put = { key, value: change(this.#rows.get(key)) };
    this.#set(put);
    this.#completed([put]);
    return put.value;
  }

  /** The table as it was once, with some rows otherwise: a restore, after which nobody goes on who wrote before. */
  restore(change: (rows: Map<string, unknown>) => void): void {
    if (this.#locked.size > 0) return;
    const rows = new Map(this.#formerly());
    change(rows);
    const puts = [...new Set([...this.#rows.keys(), ...rows.keys()])].map((key) => ({ key, value: rows.get(key) }));
    for (const put of puts) this.#set(put);
    this.#completed(puts);
  }

  /** What complete writes have made of the rows by now. */
  get rows(): Values {
    return this.#complete.at(-1)!;
  }

  /** Whether a row had a value at a moment or at any time after it: no write that was complete by then came over it. */
  hadSince(key: string, value: unknown, moment: number): boolean {
    const written = this.#written.get(key) ?? [];
    const since = written.findLastIndex(({ completeAt }) => completeAt <= moment);
    return written.some((one, at) => one.value === value && at >= since);
  }

  #formerly(): Values {
    return this.#complete.at(-1 - this.#choose(Math.min(8, this.#complete.length)))!;
  }

  #set(put: Put): void {
    apply(this.#rows, put);
    const place = { value: put.value, completeAt: Number.POSITIVE_INFINITY };
    const written = this.#written.get(put.key) ?? [];
    this.#written.set(put.key, [...written, place]);
    this.#places.set(put, place);
  }

  #completed(puts: readonly Put[]): void {
    const rows = new Map(this.#complete.at(-1));
    const at = this.now();
    for (const put of puts) {
      const place = this.#places.get(put)!;
      place.completeAt = at;
      // What was written over it meanwhile came after it, and is complete already.
      const written = this.#written.get(put.key)!;
      if (written.findLast(({ completeAt }) => completeAt <= at) === place) apply(rows, put);
    }
    this.#complete.push(rows);
  }
}

function apply(rows: Map<string, unknown>, { key, value }: Put): void {
  if (value === undefined) rows.delete(key);
  else rows.set(key, value);
}
