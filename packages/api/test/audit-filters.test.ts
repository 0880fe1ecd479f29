import type { Id, PersonId } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditRows } from '../src/rows/audit.ts';
import { draft, english, type Draft } from './drafts.ts';
import { jobStore, signIn } from './identities.ts';
import { createTokens } from './tokens.ts';
import { emptyWorld, type World } from './world.ts';
import { opening, scheduleFile } from './imports.ts';
import { sendAndWait } from './uploads.ts';

let here: World;
let own: Draft;
let topic: string;
let organizer: string;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'filtered');
  topic = (await own.make('Topic', { slug: 'topic', name: english('Synthetic') })).id;
  await own.make('Session', { title: english('Synthetic') });
  await own.write('updateTopic', { id: topic, expectedVersion: 1, name: english('Renamed') });
  organizer = (await here.ask('{ viewer { person { id } } }', {}, own.headers)).data.viewer.person.id;
});
afterAll(() => here.close());

const query = `query ($slug: String!, $node: ID, $actor: ID, $noun: String, $field: String, $origin: AuditOrigin, $first: Int, $after: String) {
  conference(slug: $slug) { audit(node: $node, actor: $actor, noun: $noun, field: $field, origin: $origin, first: $first, after: $after) {
    nodes { action nodeId origin } pageInfo { endCursor hasNextPage } } } }`;

const page = async (variables: object, { slug, headers }: Draft = own) => {
  const { data, errors, extensions } = await here.ask(query, { slug, ...variables }, headers);
  expect(errors).toBeUndefined();
  return { ...data.conference.audit, cost: extensions.cost };
};

const told = async (variables: object, of: Draft = own): Promise<string[]> =>
  (await page(variables, of)).nodes.map(({ action, nodeId }: any) => `${action} ${nodeId.slice(0, 3)}`);

it.each([
  [{ noun: 'Topic' }, ['UPDATE top', 'CREATE top']],
  [{ noun: 'Topic', field: 'slug' }, ['CREATE top']],
  [{ field: 'name' }, ['UPDATE top', 'CREATE top', 'CREATE con']],
  [{ field: 'title', origin: 'BROWSER' }, ['CREATE ses']],
  [{ origin: 'TOKEN' }, []],
  [{ noun: 'Nothing' }, []],
])('asked for %o, the log has these entries', async (variables, expected) => {
  expect(await told(variables)).toEqual(expected);
});

it('tells what somebody did, and of one node what was done with one field', async () => {
  expect(await told({ actor: organizer, noun: 'Session' })).toEqual(['CREATE ses']);
  expect(await told({ node: topic, field: 'name' })).toEqual(['UPDATE top', 'CREATE top']);
  expect(await told({ actor: `per_${'0'.repeat(26)}` })).toEqual([]);
  expect(await told({ actor: 'no id' })).toEqual([]);
});

it('a token and an import are told as such, and nothing else of them', async () => {
  const other = await draft(here, 'filtered-origins');
  const { token } = await createTokens(here, other.headers).create({
    name: 'A private label',
    scopes: ['READ', 'WRITE'],
  });
  const text = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { __typename } }';
  await here.ask(
    text,
    { input: { conference: other.id, slug: 'by-token', name: english('Synthetic') } },
    { authorization: `Bearer ${token}` },
  );
  await sendAndWait(here, other, scheduleFile([opening]));
  expect(await told({ origin: 'TOKEN' }, other)).toEqual(['CREATE top']);
  expect((await told({ origin: 'IMPORT' }, other)).toSorted()).toContain('CREATE ses');
  const { data } = await here.ask(
    `{ conference(slug: "${other.slug}") { audit(first: 100) { nodes { changes { before after } reason origin } } } }`,
    {},
    other.headers,
  );
  expect(JSON.stringify(data)).not.toContain('A private label');
});

it('nobody finds by what they did who is not shown', async () => {
  const other = await draft(here, 'filtered-erased');
  const { id } = await other.make('Person', { username: 'Synthetic helper' });
  await other.write('createCommittee', {
    conference: other.id,
    kind: 'CORE_ORGANIZING_TEAM',
    name: english('Team'),
    members: [{ person: id }],
  });
  const theirs = await signIn(here, 'Synthetic helper');
  await here.ask(
    'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { __typename } }',
    { input: { conference: other.id, slug: 'theirs', name: english('Synthetic') } },
    theirs,
  );
  expect(await told({ actor: id }, other)).toEqual(['CREATE top']);
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id }, theirs);
  await here.ask(
    'mutation ($input: DeleteInput!) { erasePerson(input: $input) { __typename } }',
    { input: { id, expectedVersion: data.node.version } },
    theirs,
  );
  await here.jobs.idle();
  expect(await told({ actor: id }, other)).toEqual([]);
});

it('an answer looks at 500 entries and goes on from there', async () => {
  const long = await draft(here, 'filtered-long');
  const { writer } = jobStore(here);
  const rows = Array.from({ length: 1_200 }, (_, at) =>
    auditRows(
      {
        action: 'UPDATE',
        actor: organizer as PersonId,
        node: `ses_${long.id.slice(4)}${long.id.slice(4)}` as Id,
        reason: null,
        changes: [{ field: 'title', before: null, after: { en: 'Synthetic' } }],
      },
      long.id as Id<'con'>,
      new Date(Date.now() + at),
    ),
  );
  await writer.put(rows.flat());
  const pages: any[] = [];
  let after: string | null = null;
  do {
    pages.push(await page({ noun: 'Conference', first: 5, after }, long));
    after = pages.at(-1).pageInfo.hasNextPage ? pages.at(-1).pageInfo.endCursor : null;
  } while (after !== null);
  expect(pages.map(({ nodes }) => nodes.length)).toEqual([0, 0, 1]);
  const costs = pages.map(({ cost }) => cost.readUnits);
  expect(Math.max(...costs)).toBeLessThan(100);
  const one = await page({ noun: 'Session', first: 2 }, long);
  expect([one.nodes.length, one.pageInfo.hasNextPage]).toEqual([2, true]);
});
