/** Keeps what was used last, as many bytes of it as it may. */
export interface Lru<Value> {
  get(key: string): Value | undefined;
  /** Puts a value of a size in bytes; what is larger than its share is not kept. */
  set(key: string, value: Value, bytes: number): void;
  delete(key: string): void;
  readonly bytes: number;
  readonly size: number;
}

interface Limits {
  readonly all: number;
  readonly each: number;
}

/** A letter of a key takes two bytes. */
const overhead = (key: string): number => 2 * key.length;

export function createLru<Value>({ all, each }: Limits): Lru<Value> {
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let total = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entries.delete(key);
    total -= entry.bytes;
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, size) {
      drop(key);
      const bytes = size + overhead(key);
      if (bytes > Math.min(each, all)) return;
      entries.set(key, { value, bytes });
      total += bytes;
      for (const oldest of entries.keys()) {
        if (total <= all) break;
        drop(oldest);
      }
    },
    delete: drop,
    get bytes() {
      return total;
    },
    get size() {
      return entries.size;
    },
  };
}
