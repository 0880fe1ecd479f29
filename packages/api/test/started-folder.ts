import { startEngine } from '../src/dev/engine/engine.ts';
import { runScript, type Ran, type RunOptions } from './commands.ts';
import { seededFolder, serveHere } from './server.ts';
import { runAll, type Call } from './together.ts';

/** A folder as `npm start` leaves it, and an engine elsewhere, as a deployed table is elsewhere. */
export async function startedFolder() {
  const [data, engine] = await Promise.all([seededFolder(), startEngine()]);
  const server = await serveHere({ DATA_DIR: data.path });
  const answer = await ask(server.url);
  await server.stop();
  return {
    path: data.path,
    engine,
    /** What that start answered. */
    answer,
    run: (name: string, words: readonly string[], options: Partial<RunOptions> = {}): Promise<Ran> =>
      runScript(name, words, { folder: data.path, ...options }),
    /** The same several times, in one process. */
    runAll: (name: string, calls: readonly Call[], environment = {}): Promise<readonly Ran[]> =>
      runAll(name, calls, { folder: data.path, environment }),
    elsewhere: (name: string) => ({ DYNAMODB_ENDPOINT: engine.endpoint, TABLE_NAME: name }),
    async close() {
      await engine.stop();
      await data[Symbol.asyncDispose]();
    },
  };
}

export type StartedFolder = Awaited<ReturnType<typeof startedFolder>>;

const query =
  '{ conference(slug: "demo") { program { id title { text } } } conferences(first: 1) { pageInfo { endCursor } } }';

/** The demo and a cursor. */
export const ask = async (url: string): Promise<unknown> =>
  ((await (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)).json()) as { data: unknown }).data;

export const json = ({ out }: Ran): any => JSON.parse(out);
