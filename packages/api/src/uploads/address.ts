import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';
import { Refusal } from './refusal.ts';

const maxLength = 2_000;

export const unreachable = 'The host of the address cannot be asked: it is unknown, or not on the public internet.';

/**
 * Returns an address that may be asked, as far as it tells itself: the host is looked up by whoever asks it.
 *
 * @param isLocal true where somebody develops: then http will do, any port, and this machine
 * @throws Refusal
 */
export function addressOf(text: string, isLocal: boolean): URL {
  const url = text.length <= maxLength && URL.canParse(text) ? new URL(text) : null;
  if (url === null)
    throw bad(`It is no address of at most ${maxLength} characters, such as https://example.org/a.xml.`);
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:'))
    throw bad('The address does not begin with https://.');
  if (url.username !== '' || url.password !== '') throw bad('The address holds a user name or a password.');
  if (url.port !== '' && !isLocal) throw bad('The address names a port: only that of https is asked.');
  const host = hostOf(url);
  if (isIP(host) !== 0 && !mayAsk(host, isLocal)) throw bad(unreachable);
  return url;
}

/** The host as it is looked up: an address of IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

export const mayAsk = (address: string, isLocal: boolean): boolean =>
  isPublicAddress(address) || (isLocal && /^(?:127\.[\d.]+|::1)$/.test(address));

export const bad = (message: string): Refusal => new Refusal('BAD_ADDRESS', message);
