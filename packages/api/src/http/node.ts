import { createServerAdapter } from '@whatwg-node/server';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { App } from './app.ts';
import { compressed } from './compression.ts';
import { apiPaths, exportPath } from './paths.ts';
import type { Files } from './web.ts';

/** Slow senders are let go; node:http keeps them for five minutes. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000 };

/**
 * The API on node:http, with the files of the web client beside it.
 *
 * @param paths what the app answers whatever files there are; the rest is its as well where there is none
 */
export function listener(app: App, files: Files, paths: readonly string[] = apiPaths): RequestListener {
  const api = createServerAdapter(async (request: Request) => compressed(request, await app(request)));
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const answer = (): void => void api(request, response);
    if (paths.includes(path) || exportPath.test(path)) answer();
    else files(request, response, answer);
  };
}

/**
 * Takes the port before anything slow begins; answers come from whoever listens to its requests.
 *
 * @param port 0 for any that is free
 * @throws an error in words for whoever started the server
 */
export async function openPort(
  port: number,
  host: string,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(timeouts).listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(inWords((error as NodeJS.ErrnoException).code, port, host), { cause: error });
  }
  return { server, port: (server.address() as { port: number }).port };
}

function inWords(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop what uses it, or choose another with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`;
  return `The server cannot listen on ${host}:${port} (${code}). Choose another address with HOST and PORT.`;
}
