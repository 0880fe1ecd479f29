import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { Refusal } from './refusal.ts';
import { says } from '../interchange/text/says.ts';
import type { Said } from '../kernel/diagnostic.ts';

const maxLength = 2_000;

export const unreachable = says('ADDRESS_UNREACHABLE');

/**
 * Returns an address that may be asked, as far as it tells itself: the host is looked up by whoever asks it.
 *
 * @param isLocal true where somebody develops: then http will do, any port, and this machine
 * @throws Refusal
 */
export function addressOf(text: string, isLocal: boolean): URL {
  const url = text.length <= maxLength && URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw bad(says('ADDRESS_MALFORMED', maxLength));
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) throw bad(says('ADDRESS_NOT_HTTPS'));
  if (url.username !== '' || url.password !== '') throw bad(says('ADDRESS_PASSWORD'));
  if (url.port !== '' && !isLocal) throw bad(says('ADDRESS_PORT'));
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayAsk(host, isLocal)) throw bad(unreachable);
  return url;
}

/** The host as it is looked up: an address of IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

export const mayAsk = (address: string, isLocal: boolean): boolean =>
  isPublicAddress(address) || (isLocal && /^(?:127\.[\d.]+|::1)$/.test(address));

export const bad = (said: Said): Refusal => new Refusal('BAD_ADDRESS', said);
