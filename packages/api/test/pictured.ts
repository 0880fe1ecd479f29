import { withLocalCommons, localCommonsBase } from '../src/dev/wikimedia/commons.ts';
import { sent } from '../src/http/sent.ts';
import { createCommons, userAgentOf, type Commons } from '../src/pictures/commons.ts';
import { appOn, type World } from './world.ts';

export const site = 'http://localhost:4000';

/** Answers in the place of Commons, and keeps what it was asked. */
export type Upstream = (address: URL, init: RequestInit) => Promise<Response> | Response;

export const drawn: Upstream = (address, init) =>
  withLocalCommons(async () => new Response(null, { status: 500 }))(new Request(address, init));

interface Told {
  now: number;
  readonly asked: { readonly address: URL; readonly headers: Headers }[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

/** The site, with somebody in the place of Commons. */
export function pictures(here: World, upstream: Upstream = drawn, more: object = {}): Told {
  const told: Told = { now: Date.parse('2027-04-10T05:00:00Z'), asked: [], get };
  const commons: Commons = createCommons({
    base: `${site}${localCommonsBase}`,
    userAgent: userAgentOf('1', site, 'somebody@example.org'),
    clock: () => new Date(told.now),
    fetch: async (address, init) => {
      told.asked.push({ address, headers: new Headers(init.headers) });
      return upstream(address, init);
    },
    ...more,
  });
  const app = appOn(here, { commons });
  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`${site}${path}`, { headers });
    return sent(request, await app(request));
  }
  return told;
}

export const seen = ({ status, headers }: Response) => [
  status,
  headers.get('content-type'),
  headers.get('cache-control'),
];
