import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let drafted: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  /** So many sessions on the item, on another topic, and on none. */
  const bring = async (slug: string, [on, beside, without]: readonly number[], isPublic = true) => {
    const one = await draft(here, slug);
    const subject = await one.make('Topic', { slug: 'data', name: english('Data'), wikidataId: 'Q2013' });
    const nameless = await one.make('Topic', { slug: 'other', name: english('Other') });
    const other = await one.make('Topic', { slug: 'maps', name: english('Maps'), wikidataId: 'Q42' });
    const sessions = [
      ...Array.from({ length: on! }, () => [subject.id, nameless.id]),
      ...Array.from({ length: beside! }, () => [other.id]),
      ...Array.from({ length: without! }, (_, n) => (n % 2 ? [nameless.id] : [])),
    ];
    for (const [n, topics] of sessions.entries())
      await one.make('Session', { title: english(`Synthetic ${n}`), topics });
    await here.jobs.idle();
    if (isPublic) await one.publish();
    return one;
  };
  await bring('synthetic-one', [3, 1, 2]);
  await bring('synthetic-two', [1, 0, 1]);
  drafted = await bring('synthetic-draft', [1, 1, 5], false);
  // It has no such topic.
  await (await draft(here, 'synthetic-elsewhere')).publish();
});
afterAll(() => here.close());

const ask = async (fields: string) => {
  const { data, errors } = await here.ask(`{ subject(wikidataId: "Q2013") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.subject;
};
const coverage = 'coverage { sessionCount withoutItem conferencesRead isComplete }';

it('A subject says how many sessions of its conferences name no item, of what everybody sees', async () => {
  expect(await ask(coverage)).toEqual({
    coverage: { sessionCount: 8, withoutItem: 3, conferencesRead: 2, isComplete: true },
  });
  await drafted.publish();
  expect(await ask(coverage)).toEqual({
    coverage: { sessionCount: 15, withoutItem: 8, conferencesRead: 3, isComplete: true },
  });
});

it('A subject has the same sessions page by page as at once, from either end, and under any name', async () => {
  const page = (args: string) =>
    `sessions(${args}) { nodes { id conference { slug } } pageInfo { endCursor startCursor } }`;
  const whole = await ask(page('first: 9'));
  const ids = whole.sessions.nodes.map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(5);
  const first = await ask(`mine: ${page('first: 2')} last: ${page('last: 1')} ... on Subject { ${page('first: 3')} }`);
  expect([first.mine, first.last, first.sessions].map(({ nodes }) => nodes)).toEqual([
    whole.sessions.nodes.slice(0, 2),
    whole.sessions.nodes.slice(-1),
    whole.sessions.nodes.slice(0, 3),
  ]);
  const { endCursor } = first.mine.pageInfo;
  expect((await ask(page(`first: 9, after: "${endCursor}"`))).sessions.nodes).toEqual(whole.sessions.nodes.slice(2));
});

it('is found however its item is typed', async () => {
  const { data } = await here.ask(
    '{ a: subject(wikidataId: "q2013 ") { wikidataId } b: subject(wikidataId: "2013") { wikidataId } }',
  );
  expect(data).toEqual({ a: { wikidataId: 'Q2013' }, b: null });
});

it('A subject refuses a cursor that is none where it is given, and tells the rest', async () => {
  const { data, errors } = await here.ask(
    '{ subject(wikidataId: "Q2013") { name { text } } other: subject(wikidataId: "Q2013") { sessions(after: "x") { nodes { id } } } }',
  );
  expect([data, errors?.map(({ path, extensions }) => [path, extensions['code']])]).toEqual([
    { subject: { name: { text: 'Data' } }, other: null },
    [[['other', 'sessions'], 'BAD_CURSOR']],
  ]);
});
