import type { BuiltFiles } from '../src/site/built-files.ts';
import type { ExecutionResult } from 'graphql';
import { createClient } from '../src/dynamo/client.ts';
import { createApp, type App } from '../src/http/app.ts';
import { systemTiming } from '../src/jobs/backoff.ts';
import { createRunner, jobsElsewhere, type Jobs, type Runner } from '../src/jobs/jobs.ts';
import type { Login } from '../src/http/login.ts';
import type { RateLimit } from '../src/http/rate.ts';
import type { Log } from '../src/kernel/log.ts';
import type { Outside } from '../src/uploads/fetch-address.ts';
import { importSlices } from '../src/uploads/slice.ts';
import type { Commons } from '../src/pictures/commons.ts';
import { createCursors } from '../src/paging/cursor.ts';
import { jobStore } from './identities.ts';
import { emptyStore, seededStore, type TestStore } from './engine.ts';

export interface Answer {
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Record<string, any>;
    readonly path?: unknown[];
  }[];
  readonly extensions: {
    readonly cost: { complexity: number; limit: number; requests: number; depth: number; readUnits: number };
  };
}

export interface World extends TestStore {
  readonly app: App;
  /** What follows writes. */
  readonly jobs: Runner;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

/** The API with its embedded conferences in a real engine. */
export const world = async (options: AppOptions = {}): Promise<World> => worldOf(await seededStore(), options);

/** The API on a table that holds nothing. */
export const emptyWorld = async (options: AppOptions = {}): Promise<World> => worldOf(await emptyStore(), options);

function worldOf(store: TestStore, options: AppOptions): World {
  const jobs: Runner = createRunner(jobStore(store, options.clock), failLoudly, {
    ...systemTiming,
    importSlice: (task) => importSlices({ ...slicesOf(store, options), jobs })(task),
  });
  const app = appOn(store, { jobs, ...options });
  const close = async () => {
    await jobs.idle();
    await store.close();
  };
  return { ...store, app, jobs, ask: askOf(app), close };
}

export interface AppOptions {
  readonly endpoint?: string;
  readonly deadline?: number;
  readonly rateLimit?: RateLimit;
  readonly log?: Log;
  readonly jobs?: Jobs;
  readonly administrators?: readonly string[];
  readonly clock?: () => Date;
  readonly login?: Login;
  readonly outside?: Outside;
  readonly isLocal?: boolean;
  /** The milliseconds after which a slice of an import writes no more. */
  readonly sliceFor?: number;
  readonly commons?: Commons;
  /** What the web client was built to; nothing unless it is given. */
  readonly builtFiles?: BuiltFiles;
}

/** What goes on with imports over HTTP; without an outside there is no internet. */
export const slicesOf = (store: TestStore, { administrators, clock, outside, isLocal, sliceFor }: AppOptions) => ({
  store: jobStore(store, clock),
  administrators: administrators ?? [],
  log: failLoudly,
  clock: clock ?? (() => new Date()),
  isLocal: isLocal ?? false,
  ...(sliceFor !== undefined && { milliseconds: sliceFor }),
  outside: outside ?? { resolve: async () => [], open: () => Promise.reject(new Error('There is no internet.')) },
});

/** A job that fails in a test is a bug. */
const failLoudly: Log = (_level, message, details) => {
  throw new Error(message, { cause: details?.['error'] });
};

/** The API on a store, reached through another address where one is given. */
export const appOn = ({ client, name }: Pick<TestStore, 'client' | 'name'>, options: AppOptions = {}): App =>
  createApp({
    client: options.endpoint ? createClient({ endpoint: options.endpoint }) : client,
    tableName: name,
    cursors: createCursors('a key for tests, and for nothing else'),
    jobs: options.jobs ?? jobsElsewhere,
    administrators: options.administrators ?? [],
    clock: options.clock ?? (() => new Date()),
    siteUrl: 'http://localhost:4000',
    rateLimit: options.rateLimit,
    // A busy machine takes its time; who tests the deadline sets it.
    deadline: options.deadline ?? 30_000,
    log: options.log ?? (() => undefined),
    version: 'test',
    login: options.login,
    isLocal: options.isLocal ?? false,
    commons: options.commons,
    builtFiles: options.builtFiles ?? (async () => null),
  });

export const askOf =
  (app: App): World['ask'] =>
  async (query, variables = {}, headers = {}) => {
    const response = await app(post({ query, variables }, headers));
    return (await response.json()) as Answer & ExecutionResult;
  };

export const post = (body: unknown, headers: Record<string, string> = {}): Request =>
  new Request('http://localhost:4000/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
