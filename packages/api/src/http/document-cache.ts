import type { DocumentNode } from 'graphql';

interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
}

/** The approximate bytes of a token with the nodes that are made of it. Comments are tokens too. */
const perToken = 500;

/**
 * Keeps the parsed documents that were asked for last, by their texts, within a limit of memory: with a limit of their
 * number alone, a thousand that somebody sends to fill it would take 3 GB.
 *
 * @param most in bytes
 */
export function createDocumentCache(most = 50_000_000): DocumentCache {
  // In the order in which they were asked for.
  const known = new Map<string, { readonly document: DocumentNode; readonly bytes: number }>();
  let total = 0;
  return {
    get(text) {
      const found = take(text);
      if (found !== undefined) put(text, found);
      return found?.document;
    },
    set(text, document) {
      take(text);
      put(text, { document, bytes: 2 * text.length + perToken * tokensIn(document) });
      for (const [oldest] of known) {
        if (total <= most) return;
        take(oldest);
      }
    },
  };

  function put(text: string, entry: { readonly document: DocumentNode; readonly bytes: number }): void {
    known.set(text, entry);
    total += entry.bytes;
  }

  function take(text: string) {
    const entry = known.get(text);
    if (known.delete(text)) total -= entry!.bytes;
    return entry;
  }
}

function tokensIn({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) count += 1;
  return count;
}
