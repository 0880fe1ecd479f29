/** Remembers what was asked once in a request: whoever asks again shares the answer, also while it is under way. */
export function memo<Key extends string, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const asked = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = load(key);
    asked.set(key, answer);
    return answer;
  };
}
