import type { DocumentNode } from 'graphql';
import { createLru } from '../kernel/lru.ts';

export interface DocumentCache {
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
  const known = createLru<DocumentNode>({ all: most, each: most });
  return {
    get: known.get,
    set: (text, document) => known.set(text, document, perToken * tokensIn(document)),
  };
}

function tokensIn({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken ?? null; token !== null; token = token.next) count += 1;
  return count;
}
