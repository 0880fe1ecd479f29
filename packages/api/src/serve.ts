import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureNewestTable } from './migration/new-table.ts';
import { storeOf } from './dynamo/store.ts';
import { createApp } from './http/app.ts';
import { listener, openPort } from './http/node.ts';
import { apiPaths } from './http/paths.ts';
import { createSignIn, oauthOf } from './http/sign-in.ts';
import { serveFiles } from './http/web.ts';
import { redirectUriOf } from './identity/wikimedia.ts';
import { createRunner } from './jobs/jobs.ts';
import { localIdentity } from './local/identity.ts';
import { withLocalWikimedia } from './local/wikimedia.ts';
import type { Log } from './log.ts';
import { createCursors } from './paging/cursor.ts';
import { loadEmbedded } from './seed/embedded.ts';
import type { LocalSettings } from './settings.ts';
import { builtFiles } from './site/built-files.ts';
import { cursorKey, openStore } from './store.ts';

export interface RunningServer {
  /** http://localhost:4000 */
  readonly url: string;
  stop(): Promise<void>;
}

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/**
 * The whole of Wikicon Graph on this machine: store, data, API, explorer and web client.
 *
 * @throws an error in words for whoever started it
 */
export async function serve(settings: LocalSettings, log: Log, now = new Date()): Promise<RunningServer> {
  const { TABLE_NAME: tableName, HOST, PORT, ALLOWED_ORIGINS, DEADLINE_MS, ADMINISTRATORS } = settings;
  const { server, port } = await openPort(PORT, HOST);
  const url = siteUrl(HOST, port);
  let isReady = false;
  try {
    const store = await openStore(settings);
    const { client } = store;
    const tables = storeOf({ client, tableName });
    const jobs = createRunner(tables, log);
    const oauth = oauthOf(settings);
    const local = oauth === null ? localIdentity(url, redirectUriOf(url)) : null;
    const clock = () => new Date();
    const app = createApp({
      client,
      tableName,
      jobs,
      administrators: [...ADMINISTRATORS, ...(local?.administrators ?? [])],
      clock,
      login: createSignIn({ client, tableName, oauth: oauth ?? local!.client, siteUrl: url, clock, log }),
      cursors: createCursors(await cursorKey(settings.DATA_DIR)),
      siteUrl: url,
      allowedOrigins: ALLOWED_ORIGINS,
      deadline: DEADLINE_MS,
      log,
      version: version(),
      isReady: () => isReady,
      builtFiles: builtFiles(webFolder),
    });
    server.on(
      'request',
      local === null
        ? listener(app, serveFiles(webFolder))
        : listener(withLocalWikimedia(app, local.answer), serveFiles(webFolder), [...apiPaths, ...local.paths]),
    );
    await ensureNewestTable(client, tableName);
    await loadEmbedded({ ...tables, now });
    await jobs.resume();
    isReady = true;
    return {
      url,
      async stop() {
        server.close();
        server.closeIdleConnections();
        await jobs.idle();
        await store.close();
        server.closeAllConnections();
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

/** A server that listens on every address is reached on this machine by its usual name. */
const siteUrl = (host: string, port: number): string =>
  `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`;

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
