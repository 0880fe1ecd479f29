import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { bring, itemsIn, take } from './graph-files.ts';
import { signIn } from './identities.ts';
import { temporaryFolder } from './server.ts';
import { done, writing } from './write.ts';
import { emptyWorld, type World } from './world.ts';

const username = 'Synthetic canary of a file';
const about = 'A sentence of their own, for the canary of a file.';

let here: World;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let own: Draft;
let person: string;
let file: string;
beforeAll(async () => {
  [here, folder] = await Promise.all([emptyWorld(), temporaryFolder()]);
  own = await draft(here, 'before-the-erasure');
  person = (await own.make('Person', { username })).id;
  await own.make('Session', { title: english('A talk'), speakers: [{ person, role: 'PRESENTER' }] });
  await own.make('Committee', { kind: 'PROGRAM', name: english('PC'), members: [{ person }] });
  const theirs = await signIn(here, username);
  const change = writing(here, theirs);
  await done(change('updatePerson', { id: person, expectedVersion: await version(theirs), about: english(about) }));
  await own.publish();
  file = join(folder.path, 'before.jsonl');
  await take(here, file);
  const input = { id: person, expectedVersion: await version(theirs) };
  const erase = 'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }';
  await here.ask(erase, { input }, theirs);
  await here.jobs.idle();
});
afterAll(async () => {
  await here.close();
  await folder[Symbol.asyncDispose]();
});

async function version(headers: Record<string, string>): Promise<number> {
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: person }, headers);
  return data.node.version;
}

/** Rows in which the person stands, but for the audit, which says that they are gone. */
async function traces(): Promise<string[]> {
  const items = (await itemsIn(here)).filter(({ type }) => !['Audit', 'Operation'].includes(type!.S!));
  // That they are gone is told by their id alone.
  const removal = new Set(['Change', 'Indexed']);
  const traced = ({ type }: (typeof items)[number]): string[] =>
    removal.has(type!.S!) ? [username, about] : [person, person.slice(4), username, about];
  return items.flatMap((item) => {
    const text = JSON.stringify(item);
    return traced(item).some((trace) => text.includes(trace)) ? [text] : [];
  });
}

it('Whoever was erased after a file was written is erased again when it comes in', async () => {
  expect(await traces()).toEqual([]);
  const tried = await bring(here, file, { mayReplace: true, isDryRun: true });
  const report = await bring(here, file, { mayReplace: true });
  expect([tried.erasedAgain, report.erasedAgain]).toEqual([1, 1]);
  expect(await traces()).toEqual([]);
});
