import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, english } from './drafts.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
  const { make, publish, write, id } = await draft(here, 'synthetic');
  const inLanguage = (language: string, text: string) => [{ language, text }];
  const speaker = await make('Person', { username: 'Synthetic Нигора' });
  const titles = [
    ['uz-Cyrl', 'Ўзбекистон тарихи'],
    ['ru', 'Школьная энциклопедия'],
    ['kk', 'Шымкенттегі кездесу'],
    ['ky', 'Кыргыз тилиндеги китептер'],
    ['tg', 'Фарҳанги тоҷикӣ'],
  ] as const;
  for (const [language, text] of titles)
    await make('Session', {
      title: inLanguage(language, text),
      speakers: language === 'tg' ? [{ person: speaker.id, role: 'PRESENTER' }] : [],
    });
  await make('Affiliate', { slug: 'group', type: 'USER_GROUP', name: inLanguage('ky', 'Синтетикалык топ') });
  await make('Institution', { slug: 'school', name: inLanguage('uz', 'Sintetik maktab') });
  await here.jobs.idle();
  await publish();
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id });
  await write('updateConference', {
    id,
    expectedVersion: data.node.version,
    name: inLanguage('kk', 'Түркістан жиыны'),
    city: english('Toshkent'),
  });
  await here.jobs.idle();
});
afterAll(() => here.close());

/** Each list by a filter, and the same by a question; what it is called is enough. */
const lists = {
  sessions: ['sessions(filter: { text: $text })', 'SESSION', 'title { text }'],
  program: ['conference(slug: "synthetic") { sessions(filter: { text: $text })', 'SESSION', 'title { text }'],
  people: ['people(filter: { text: $text })', 'PERSON', 'displayName'],
  conferences: ['conferences(filter: { text: $text })', 'CONFERENCE', 'name { text }'],
  affiliates: ['affiliates(filter: { text: $text })', 'AFFILIATE', 'name { text }'],
  institutions: ['institutions(filter: { text: $text })', 'INSTITUTION', 'name { text }'],
} as const;

async function found(list: keyof typeof lists, text: string) {
  const [call, kind, name] = lists[list];
  const type = `${kind[0]}${kind.slice(1).toLowerCase()}`;
  const { data, errors } = await here.ask(
    `query ($text: String!) {
      ${call} { nodes { ${name} } } ${list === 'program' ? '}' : ''}
      search(query: $text, kinds: [${kind}]) { nodes { ... on ${type} { ${name} } } }
    }`,
    { text },
  );
  expect(errors).toBeUndefined();
  const namesOf = ({ nodes }: any) =>
    nodes.map((one: any) => one.displayName ?? (one.title ?? one.name).text).toSorted();
  return { filtered: namesOf(data.conference?.sessions ?? data[list]), searched: namesOf(data.search) };
}

it.each([
  ['sessions', 'ozbekiston', 'Ўзбекистон тарихи'],
  ['program', 'Oʻzbekiston tarix', 'Ўзбекистон тарихи'],
  ['sessions', 'shkolnaya entsik', 'Школьная энциклопедия'],
  ['program', 'Şımkent', 'Шымкенттегі кездесу'],
  ['sessions', 'kyrgyz kitep', 'Кыргыз тилиндеги китептер'],
  ['program', 'farhangi tojiki', 'Фарҳанги тоҷикӣ'],
  ['sessions', 'Nigora', 'Фарҳанги тоҷикӣ'],
  ['people', 'nigora', 'Synthetic Нигора'],
  ['conferences', 'Turkistan', 'Түркістан жиыны'],
  ['conferences', 'Тошкент', 'Түркістан жиыны'],
  ['affiliates', 'sintetikalyk', 'Синтетикалык топ'],
  ['institutions', 'Синтетик мактаб', 'Sintetik maktab'],
] as const)('%s by %s are those that search finds', async (list, text, name) => {
  expect(await found(list, text)).toEqual({ filtered: [name], searched: [name] });
});

it('finds nothing by a mistake, which search forgives', async () => {
  expect(await found('sessions', 'entsiklopedira')).toEqual({ filtered: [], searched: ['Школьная энциклопедия'] });
});
