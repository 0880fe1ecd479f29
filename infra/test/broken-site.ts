import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Something that goes wrong between a site and whoever asks, or in the site. */
export interface Breakage {
  readonly name: string;
  /** The checks that find it: these, and no others. */
  readonly found: readonly string[];
  /** Changes the headers of a request on its way. */
  asks?(headers: Headers, path: string): void;
  /** The changed parts of an answer. */
  answers?(answer: Answered, path: string, method: string): Partial<Answered>;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface BrokenSite extends AsyncDisposable {
  readonly url: string;
}

/** A site that is in order but for one thing. */
export async function brokenSite(whole: string, { asks, answers }: Breakage): Promise<BrokenSite> {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/' } = request;
      const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      for (const name of ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'])
        headers.delete(name);
      asks?.(headers, url);
      const body = method === 'POST' ? new Uint8Array(await buffer(request)) : null;
      const given = await fetch(new URL(url, whole), { method, headers, body, redirect: 'manual' });
      const known = { status: given.status, headers: new Headers(given.headers), text: await given.text() };
      const changed = { ...known, ...answers?.(known, url, method) };
      for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive'])
        changed.headers.delete(name);
      response.writeHead(changed.status, Object.fromEntries(changed.headers)).end(changed.text);
    })();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
