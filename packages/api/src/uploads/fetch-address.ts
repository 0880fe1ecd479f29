import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createGunzip } from 'node:zlib';
import { addressOf, bad, hostOf, mayAsk, unreachable } from './address.ts';
import { Refusal } from './refusal.ts';
import { maxUnpackedBytes, tooMuchUnpacked, unpacked } from './unpack.ts';
import { says } from '../interchange/text/says.ts';

/** The ways out of here: all that a test replaces. */
export interface Outside {
  /** Every address of a host; rejects where there is none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Asks a host at the address that was checked, and at no other. */
  open(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage>;
}

export interface FetchNeeds {
  readonly outside: Outside;
  /** True where somebody develops. */
  readonly isLocal: boolean;
  readonly milliseconds?: number;
}

const maxRedirects = 3;
const patience = 20_000;

/**
 * Fetches the file at an address. Each host on the way is looked up once and checked, and the connection goes to what
 * was checked. Whoever asked for it hears nothing of an answer that is no file but its status.
 *
 * @throws Refusal
 */
export async function fetchAddress(text: string, needs: FetchNeeds): Promise<Uint8Array> {
  const { milliseconds = patience } = needs;
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await answerOf(addressOf(text, needs.isLocal), needs, signal);
    return await unpacked(await bytesOf(response));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw bad(signal.aborted ? says('ADDRESS_SLOW', milliseconds / 1_000) : says('ADDRESS_BROKEN'));
  }
}

async function answerOf(first: URL, { outside, isLocal }: FetchNeeds, signal: AbortSignal): Promise<IncomingMessage> {
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const response = await outside.open(url, await pinned(url, outside, isLocal, signal), signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return response;
    response.destroy();
    const { location } = headers;
    if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined)
      throw bad(says('ADDRESS_STATUS', statusCode));
    if (redirects === maxRedirects) throw bad(says('ADDRESS_REDIRECTS', maxRedirects));
    if (!URL.canParse(location, url)) throw bad(says('ADDRESS_REDIRECT_BAD'));
    url = addressOf(new URL(location, url).href, isLocal);
  }
}

/** The one address that is asked: where a host has several, each must be public. */
async function pinned(url: URL, { resolve }: Outside, isLocal: boolean, signal: AbortSignal): Promise<string> {
  const host = hostOf(url);
  const found = isIP(host) === 0 ? await before(signal, resolve(host)).catch(() => []) : [host];
  if (signal.aborted) throw signal.reason;
  const [address] = found;
  if (address === undefined || !found.every((one) => mayAsk(one, isLocal))) throw bad(unreachable);
  return address;
}

/** Looking a host up cannot be ended, only waited for no longer. */
const before = <Value>(signal: AbortSignal, value: Promise<Value>): Promise<Value> =>
  Promise.race([
    value,
    new Promise<never>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    ),
  ]);

/** Reads no more than a file may have, packed or not. */
async function bytesOf(response: IncomingMessage): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity') throw bad(says('ADDRESS_ENCODING'));
  const source = encoding === 'gzip' ? response.pipe(createGunzip()) : response;
  response.on('error', (error) => source.destroy(error));
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of source as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > maxUnpackedBytes) throw new Refusal('TOO_LARGE', tooMuchUnpacked);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    response.destroy();
  }
}

/** The internet. */
export const internet: Outside = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  open: (url, address, signal) =>
    new Promise((resolve, reject) => {
      const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
      const headers = { 'user-agent': 'WikiconGraph (schedule import)', 'accept-encoding': 'gzip' };
      // Nobody looks the host up again: who has answered once with a public address could answer with another.
      ask(url, { lookup: always(address), agent: false, headers, signal }, resolve)
        .on('error', reject)
        .end();
    }),
};

const always =
  (address: string): LookupFunction =>
  (_host, { all }, answer) => {
    const family = isIP(address);
    if (all) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
