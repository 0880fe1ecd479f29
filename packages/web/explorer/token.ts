import { useSyncExternalStore } from 'react';

/**
 * The access token that questions are asked with. It is kept for this tab alone, and only as long as it is open: no
 * link, no copied code and no tab of the editor has it.
 */
const key = 'wikicon-explorer:token';
const listeners = new Set<() => void>();

export const token = (): string | null => sessionStorage.getItem(key);

export function keepToken(kept: string | null): void {
  if (kept === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, kept);
  for (const listener of listeners) listener();
}

/** The token, for a component that follows it. */
export const useToken = (): string | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, token);

/** The header that carries a token; none where somebody wrote that header themselves. */
export const bearer = (
  carried: string | null,
  headers: Readonly<Record<string, unknown>> = {},
): { readonly authorization?: string } =>
  carried === null || Object.keys(headers).some((name) => name.toLowerCase() === 'authorization')
    ? {}
    : { authorization: `Bearer ${carried}` };
