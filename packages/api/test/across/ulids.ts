const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ULIDs for the things of a test, by what they are called: the same each time. */
export function ulids(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const ulid = known.get(name) ?? numbered(known.size + 1);
    known.set(name, ulid);
    return ulid;
  };
}

const numbered = (n: number): string =>
  Array.from({ length: 26 }, (_, at) => letters[Math.floor(n / 32 ** (25 - at)) % 32]!).join('');
