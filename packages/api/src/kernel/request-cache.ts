/** The memory of what a request has read already; after a write it is forgotten. */
export interface RequestCache {
  /** Remembers what was asked once: whoever asks again shares the answer, also while it is under way. */
  memo<Key extends string, Value>(load: (key: Key) => Promise<Value>): Memo<Key, Value>;
  /** Something that remembers by itself. */
  keep<Kept extends { clearAll(): unknown }>(kept: Kept): Kept;
  forget(): void;
}

export interface Memo<Key extends string, Value> {
  (key: Key): Promise<Value>;
  /** The answer, if anybody has asked; null otherwise. */
  known(key: Key): Promise<Value> | null;
}

export function createRequestCache(): RequestCache {
  const clearing: (() => unknown)[] = [];
  return {
    memo<Key extends string, Value>(load: (key: Key) => Promise<Value>) {
      const asked = new Map<Key, Promise<Value>>();
      clearing.push(() => asked.clear());
      const answer = (key: Key): Promise<Value> => {
        const known = asked.get(key);
        if (known !== undefined) return known;
        const loading = load(key);
        asked.set(key, loading);
        return loading;
      };
      return Object.assign(answer, { known: (key: Key) => asked.get(key) ?? null });
    },
    keep(kept) {
      clearing.push(() => kept.clearAll());
      return kept;
    },
    forget() {
      for (const clear of clearing) clear();
    },
  };
}
