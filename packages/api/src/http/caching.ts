import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { cookieOf, sessionCookie } from './cookies.ts';
import { recordOf } from './record.ts';

/**
 * Caches between us and clients keep public answers for five seconds, and for ten more while they ask anew, which costs
 * one check of the store: so long may pass until a change is seen. Browsers ask each time, because somebody who signs
 * in gets other answers.
 */
export const forAll = { 'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=10' } as const;

export const isShared = (headers: Headers): boolean => headers.get('cache-control')?.startsWith('public') ?? false;

const shared = { ...forAll, vary: 'authorization, cookie, accept, accept-language' } as const;

/** Lets answers be kept that are nobody's in particular: queries by GET, without credentials and without an error. */
export function useCaching(): Plugin {
  return {
    onResultProcess({ request, result }) {
      const record = recordOf(request);
      record.isFaultless = 'data' in result && !('errors' in result);
      record.isWhole = record.isFaultless && isWhole((result as ExecutionResult).data);
    },
    onResponse({ request, response }) {
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      if (request.method !== 'GET' || response.status !== 200 || !isJson) return;
      if (!recordOf(request).isFaultless || isSomebodys(request)) return;
      for (const [name, value] of Object.entries(shared)) response.headers.set(name, value);
    },
  };
}

/** What is hidden and what is not there are null at the outermost fields, and in their lists. */
const isWhole = (data: ExecutionResult['data']): boolean =>
  data != null &&
  Object.values(data).every((value) => value !== null && !(Array.isArray(value) && value.includes(null)));

const isSomebodys = (request: Request): boolean =>
  request.headers.has('authorization') || cookieOf(request, sessionCookie) !== null;
