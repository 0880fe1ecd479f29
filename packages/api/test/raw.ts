import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { listener, openPort } from '../src/http/node.ts';
import { openKept } from '../src/http/open-kept.ts';
import { serveFiles } from '../src/http/web.ts';
import { built, index } from './pages.ts';
import { temporaryFolder } from './server.ts';
import { world, type World } from './world.ts';

interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are, and reads until the server ends the connection, which the request asks for: HTTP clients send nothing that is wrong. */
async function sendRaw(port: number, request: string | Buffer): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => chunks.push(chunk));
    // A server that has answered need not read on.
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
  const text = Buffer.concat(chunks).toString('latin1');
  const [head = '', ...body] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') };
}

export interface RawServer extends Pick<World, 'app' | 'close'> {
  /** Sends lines, each letter as a byte, and an empty one. */
  send(...lines: readonly string[]): Promise<RawAnswer>;
  /** What the API thought worth a line in its log. */
  readonly logged: readonly unknown[];
}

/** The API with pages and files on a port, as `npm start` serves them, with so much memory for kept answers. */
export async function rawServer({ megabytes = 0 } = {}): Promise<RawServer> {
  const logged: unknown[] = [];
  const builtFiles = built(index);
  const api = await world({ builtFiles, log: (...line) => void logged.push(line) });
  const kept = openKept({
    ...api,
    tableName: api.name,
    release: 'tried',
    megabytes,
    clock: () => new Date(),
    builtFiles,
  });
  const folder = await temporaryFolder();
  await mkdir(join(folder.path, 'assets'));
  await writeFile(join(folder.path, 'assets', 'main.js'), '1');
  const { server, port } = await openPort(0, '127.0.0.1');
  server.on('request', listener(api.app, serveFiles(folder.path), { kept }));
  return {
    app: api.app,
    logged,
    send: (...lines) => sendRaw(port, Buffer.from([...lines, '', ''].join('\r\n'), 'latin1')),
    async close() {
      server.close();
      server.closeAllConnections();
      await folder[Symbol.asyncDispose]();
      await api.close();
    },
  };
}

/** Nothing of the machine, and no exception's own words. */
export const leaks = (text: string): boolean =>
  /node_modules|file:\/\/|\/packages\/|\.[jt]s:\d|\bat \w+ \(|TypeError|Invalid URL/.test(text);
