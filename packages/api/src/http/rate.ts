import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { createLru } from '../kernel/lru.ts';
import { viewerHeader } from './paths.ts';
import { problem } from './problem.ts';

export interface Rate {
  /** The requests that an address may send at once. */
  readonly burst: number;
  /** Those that it may go on sending each second. */
  readonly perSecond: number;
}

/** Refuses the requests of an address that sends too many. */
export interface RateLimit {
  /** @returns the refusal, or null for a request that is answered, as each is that names no address */
  refused(request: Request): Response | null;
}

/** The addresses that are remembered, in bytes: about ten thousand. Whoever comes back later begins anew. */
const memory = { all: 1_000_000, each: 1_000 };

/**
 * A token bucket for each address, in the memory of this process: each holds when it will be full again (the generic
 * cell rate algorithm, ITU-T I.371). Addresses are known by a hash alone, under a key that ends with the process.
 */
export function createRateLimit({ burst, perSecond }: Rate, clock: () => Date): RateLimit {
  const full = createLru<number>(memory);
  const key = randomBytes(32);
  const interval = 1_000 / perSecond;
  const policy = { 'ratelimit-policy': `"address";q=${burst};w=${Math.ceil(burst / perSecond)}` };
  return {
    refused({ headers }) {
      const address = headers.get(viewerHeader);
      if (address === null) return null;
      const id = createHmac('sha256', key).update(networkOf(address)).digest('base64');
      const now = clock().getTime();
      const at = Math.max(now, full.get(id) ?? now);
      const wait = at + interval - now - burst * interval;
      if (wait > 0) return tooMany(Math.ceil(wait / 1_000), policy);
      full.set(id, at + interval, 8);
      return null;
    },
  };
}

function tooMany(seconds: number, policy: Readonly<Record<string, string>>): Response {
  const message = `Too many requests came from your network. Ask again in ${seconds} s, by GET where you can: kept answers are not counted.`;
  const headers = { 'retry-after': String(seconds), ratelimit: `"address";r=0;t=${seconds}`, ...policy };
  return problem(429, message, headers, { retryable: true });
}

/** Whoever has one address of IPv6 has the 64 bits behind it too. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail)];
  const between = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return [...before, ...between, ...after]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** The limit of the settings, null without one. */
export const rateLimitOf = (
  { RATE_BURST: burst, RATE_PER_SECOND: perSecond }: { readonly RATE_BURST: number; readonly RATE_PER_SECOND: number },
  clock: () => Date,
): RateLimit | undefined => (burst === 0 ? undefined : createRateLimit({ burst, perSecond }, clock));
