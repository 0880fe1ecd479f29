import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { storeOf } from './dynamo/store.ts';
import { createVersions } from './dynamo/versions.ts';
import { lockFolder } from './dev/engine/folder-lock.ts';
import { createApp } from './http/app.ts';
import { listener, openPort } from './http/node.ts';
import { openKept } from './http/open-kept.ts';
import { apiPaths } from './http/paths.ts';
import { rateLimitOf } from './http/rate.ts';
import { createSignIn, oauthOf } from './http/sign-in.ts';
import { startingListener } from './http/starting.ts';
import { serveFiles } from './http/web.ts';
import { redirectUriOf } from './identity/wikimedia.ts';
import { systemTiming } from './jobs/backoff.ts';
import { createRunner, type Runner } from './jobs/jobs.ts';
import { closeOpenWrites } from './jobs/open-writes.ts';
import { localIdentity } from './dev/wikimedia/identity.ts';
import { localCommonsBase, withLocalCommons } from './dev/wikimedia/commons.ts';
import { withLocalWikimedia } from './dev/wikimedia/wikimedia.ts';
import type { Log } from './kernel/log.ts';
import { createCommons, userAgentOf } from './pictures/commons.ts';
import { createCursors } from './paging/cursor.ts';
import { prepareTable } from './seed/prepare.ts';
import type { LocalSettings } from './kernel/settings.ts';
import { builtFiles } from './site/built-files.ts';
import { cursorKey, dataFolder, openStore, type Store } from './dev/store.ts';

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
  const { TABLE_NAME: tableName, HOST, PORT, DEADLINE_MS, ADMINISTRATORS, KEPT_ANSWERS_MB } = settings;
  let answer: RequestListener = startingListener(version());
  const { server, port } = await openPort(PORT, HOST);
  server.on('request', (request, response) => answer(request, response));
  const url = siteUrl(HOST, port);
  let unlock: (() => void) | null = null;
  let store: Store | null = null;
  let jobs: Runner | null = null;
  let schedule: NodeJS.Timeout | undefined;
  try {
    if (settings.DYNAMODB_ENDPOINT === undefined) unlock = lockFolder(await dataFolder(settings.DATA_DIR));
    store = await openStore(settings, {
      onLost: ({ message }) => log('error', 'the embedded engine is started again', { reason: message }),
      // The jobs that were under way when it went were left undone.
      onBack: takeDue,
    });
    const { client, endpoint } = store;
    const oauth = oauthOf(settings);
    const local = oauth === null ? localIdentity(url, redirectUriOf(url)) : null;
    const administrators = [...ADMINISTRATORS, ...(local?.administrators ?? [])];
    const clock = () => new Date();
    const isLocal = settings.IMPORT_ADDRESSES === 'local';
    const imports = { store: storeOf({ client, tableName }), administrators, log, clock, isLocal };
    jobs = createRunner(storeOf({ client, tableName }), log, {
      ...systemTiming,
      importSlice: async (task) => {
        const { importSlices, internet } = await import('./uploads/slice.ts');
        return importSlices({ ...imports, outside: internet, jobs: jobs! })(task);
      },
    });
    const built = builtFiles(webFolder);
    const app = createApp({
      client,
      tableName,
      jobs,
      administrators,
      isLocal,
      clock,
      login: createSignIn({ client, tableName, oauth: oauth ?? local!.client, siteUrl: url, clock, log }),
      cursors: createCursors(await cursorKey(settings.DATA_DIR)),
      commons: createCommons({
        base: settings.COMMONS_BASE ?? `${url}${localCommonsBase}`,
        userAgent: userAgentOf(version(), url, settings.CONTACT),
        clock,
      }),
      siteUrl: url,
      rateLimit: rateLimitOf(settings, clock),
      deadline: DEADLINE_MS,
      log,
      version: version(),
      builtFiles: built,
    });
    await prepareTable(store, tableName, now);
    await jobs.resume();
    await closeWrites();
    schedule = setInterval(takeDue, 60_000);
    const kept = openKept({
      client,
      endpoint,
      tableName,
      megabytes: KEPT_ANSWERS_MB,
      clock,
      builtFiles: built,
      release: randomUUID(),
    });
    const files = serveFiles(webFolder);
    const whole = settings.COMMONS_BASE === undefined ? withLocalCommons(app) : app;
    answer =
      local === null
        ? listener(whole, files, { kept })
        : listener(withLocalWikimedia(whole, local.answer), files, { kept, paths: [...apiPaths, ...local.paths] });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  function takeDue(): void {
    jobs?.resume().catch((error: unknown) => log('error', 'jobs were left undone', { error }));
    closeWrites().catch((error: unknown) => log('error', 'open writes could not be closed', { error }));
  }

  async function closeWrites(): Promise<void> {
    if (store === null) return;
    const versions = createVersions({ client: store.client, name: tableName });
    await closeOpenWrites({ versions, log, clock: () => new Date(), functionName: 'local' });
  }

  async function stop(): Promise<void> {
    clearInterval(schedule);
    server.close();
    server.closeIdleConnections();
    await jobs?.idle();
    await store?.close();
    unlock?.();
    server.closeAllConnections();
  }
}

/** A server that listens on every address is reached on this machine by its usual name. */
const siteUrl = (host: string, port: number): string =>
  `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`;

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
