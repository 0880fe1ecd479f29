import type { IncomingMessage } from 'node:http';

/** The path and query that a request is for, or in words what is wrong with its target or its Host. */
export type Target = { readonly path: string } | { readonly wrong: string };

type Head = Pick<IncomingMessage, 'url' | 'method' | 'httpVersion' | 'rawHeaders'>;

/**
 * Reads the target in each of its forms (RFC 9112 3.2). An absolute one is served whatever host it names, as this site
 * is known by its settings; the Host must be one all the same.
 */
export function targetOf({ url = '', method, httpVersion, rawHeaders }: Head): Target {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]!.toLowerCase() === 'host');
  if (hosts.length > 1) return { wrong: 'A request has one Host.' };
  if (hosts.length === 0 && httpVersion !== '1.0') return { wrong: 'A request names its Host.' };
  if (hosts.length === 1 && !isHost(hosts[0]!))
    return { wrong: 'Host is the name or address of a site, with a port or without one.' };
  if (url.startsWith('/')) return { path: url };
  if (url === '*' && method === 'OPTIONS') return { path: '/' };
  const absolute = /^https?:\/\/[^/?#]/i.test(url) && URL.canParse(url) ? new URL(url) : null;
  return absolute
    ? { path: `${absolute.pathname}${absolute.search}` }
    : { wrong: 'The target of a request is a path that begins with a slash, or an absolute address.' };
}

/** A name or an address with a port that there is; whoever puts more there means to be taken for another. */
const isHost = (host: string): boolean =>
  /^[!-~]+$/.test(host) && !/[/\\?#@]/.test(host) && URL.canParse(`http://${host}`);
