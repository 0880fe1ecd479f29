import { openStore } from '../src/dev/store.ts';
import { storeOf } from '../src/dynamo/store.ts';
import { leftJobs } from '../src/jobs/left.ts';
import { english } from './drafts.ts';
import { signIn } from './identities.ts';
import type { ServerProcess } from './server.ts';
import { done, writing } from './write.ts';
import type { Answer, World } from './world.ts';
import type { TestStore } from './engine.ts';
import { halfWritten } from './whole.ts';

/** Asks a server that runs, over HTTP. */
export const askAt =
  (url: string): World['ask'] =>
  async (query, variables = {}, headers = {}) => {
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return (await answer.json()) as Answer;
  };

/** Looks into the table of a folder by an engine of its own, beside whoever else is at work on it. */
export async function beside<Result>(folder: string, look: (store: TestStore) => Promise<Result>): Promise<Result> {
  const { client, close } = await openStore({ DATA_DIR: folder, DYNAMODB_ENDPOINT: undefined });
  try {
    return await look({ client, name: 'wikicon' } as TestStore);
  } finally {
    await close();
  }
}

/** @returns what is half-written in the table of a folder, and how many jobs are left */
export const broken = (folder: string): Promise<readonly [string[], number]> =>
  beside(folder, async (here) => [
    await halfWritten(here),
    (await leftJobs(storeOf({ client: here.client, tableName: here.name }))).length,
  ]);

/** Signs somebody in to whoever serves a folder. @returns the headers of their requests */
export const signedInto = (folder: string) => beside(folder, (here) => signIn(here, 'Somebody who writes'));

/** Somebody who writes sessions with a speaker into a conference of theirs, over HTTP, and keeps what was acknowledged. */
export async function createWriter(
  { url }: Pick<ServerProcess, 'url'>,
  headers: { readonly cookie: string },
  slug: string,
) {
  const ask = askAt(url);
  const write = writing({ ask }, headers);
  const days = { startsOn: '2027-04-10', endsOn: '2027-04-11', timeZone: 'Asia/Tashkent' };
  const { id: conference } = await done(write('createConference', { slug, name: english(slug), ...days }));
  const { id: person } = await done(write('createPerson', { displayName: 'Speaker', conference }));
  const acknowledged = new Map<string, string>();
  const refusals = new Set<string>();
  return {
    acknowledged,
    /** In which words writes were refused. */
    refusals,
    /** Writes until it is told to stop; what was not acknowledged is sent again with its key. */
    async writeWhile(goesOn: () => boolean, name: string): Promise<void> {
      for (let count = 0; goesOn(); count += 1) {
        const title = `${name} ${count}`;
        const speakers = [{ person, role: 'PRESENTER' }];
        const input = { conference, title: english(title), speakers, idempotencyKey: crypto.randomUUID() };
        while (!(await sent(title, input)));
      }
    },
    async publish(): Promise<void> {
      const { data } = await ask('query ($id: ID!) { node(id: $id) { version } }', { id: conference }, headers);
      const now = { id: conference, expectedVersion: data.node.version };
      await done(write('setPublication', { ...now, publication: 'PUBLISHED' }));
    },
    /** Gives a session other speakers, again and again, and makes and deletes others. */
    async changeWhile(goesOn: () => boolean): Promise<void> {
      const { id: another } = await done(write('createPerson', { displayName: 'Another', conference }));
      const of = (one: string) => [{ person: one, role: 'PRESENTER' }];
      let { version, id } = await done(
        write('createSession', { conference, title: english('Changed'), speakers: of(person) }),
      );
      while (goesOn()) {
        const speakers = of(version % 2 === 0 ? person : another);
        ({ version } = await done(write('updateSession', { id, expectedVersion: version, speakers })));
        const passing = await done(write('createSession', { conference, title: english('Passing'), speakers }));
        await write('deleteSession', { id: passing.id, expectedVersion: passing.version });
      }
    },
    /**
     * Reads the program as everybody does, again and again.
     *
     * @returns how many answers came, and what was missing in one though it was acknowledged before it was asked for
     */
    async readWhile(goesOn: () => boolean): Promise<{ readonly answers: number; readonly missing: string[] }> {
      const query = 'query ($slug: String!) { conference(slug: $slug) { program { id } } }';
      const missing: string[] = [];
      let answers = 0;
      while (goesOn()) {
        const before = [...acknowledged.keys()];
        const answer = await ask(query, { slug }).catch(() => null);
        if (answer?.data?.conference == null) continue;
        answers += 1;
        const ids = new Set(answer.data.conference.program.map(({ id }: { id: string }) => id));
        missing.push(...before.filter((id) => !ids.has(id)));
      }
      return { answers, missing };
    },
    /** One write. @returns whether it was acknowledged */
    write: (title: string) => sent(title, { conference, title: english(title), idempotencyKey: crypto.randomUUID() }),
    /** The titles of the program by the ids of its sessions. */
    async program(): Promise<Map<string, string>> {
      const query = 'query ($slug: String!) { conference(slug: $slug) { program { id title { text } } } }';
      const { data } = await ask(query, { slug }, headers);
      return new Map(data.conference.program.map(({ id, title }: any) => [id, title.text]));
    },
  };

  async function sent(title: string, input: object): Promise<boolean> {
    try {
      const { id } = await done(write('createSession', input));
      acknowledged.set(id, title);
      return true;
    } catch (error) {
      refusals.add((error as Error).message);
      return false;
    }
  }
}
