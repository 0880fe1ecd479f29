import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

const long = 'x'.repeat(5_000);
const ulid = '01M82V7M070YTN2W779H8PT5XP';

describe('what does not exist, is not public or is no id at all', () => {
  it.each([
    'conference(slug: "no-such-conference")',
    'conference(slug: "")',
    'conference(slug: "Ж")',
    'conference(slug: "ca-wikicon-2025#x")',
    `conference(slug: "${long}")`,
    'series(slug: "nothing")',
    'affiliate(slug: "diplomat-international-school")',
    'institution(slug: "wikimedia-uk")',
    'person(username: "Nobody of this name")',
    'person(username: "")',
    'person(username: "User:")',
    `person(username: "${long}")`,
    'node(id: "")',
    'node(id: "con_")',
    `node(id: "con_${ulid.toLowerCase()}")`,
    `node(id: "ses_${ulid}${ulid}")`,
    `node(id: "rom_${ulid}${ulid}")`,
    `node(id: "${Buffer.from('Conference:1').toString('base64')}")`,
    `node(id: "${long}")`,
  ])('is null without an error: %s', async (field) => {
    const { data, errors } = await api.ask(`{ found: ${field} { id } }`);
    expect([data, errors]).toEqual([{ found: null }, undefined]);
  });

  it('leaves its place in a list of nodes, in their order', async () => {
    const { data } = await api.ask('{ conference(slug: "demo") { id } }');
    const { id } = data.conference;
    const forged = [id.replace('con', 'ser'), id.replace('con', 'aff'), `${id}X`];
    const answer = await api.ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [forged[0], id, forged[1], id, forged[2]],
    });
    expect([answer.data.nodes, answer.errors]).toEqual([[null, { id }, null, { id }, null], undefined]);
  });
});

describe('every node', () => {
  it('is found again by its id, with the same id', async () => {
    const { data } = await api.ask(`{
      conference(slug: "demo") {
        id series { id } venues { id host { id } rooms { id } } topics { id } sessionTypes { id } sources { id }
        committees { id } milestones { id } figures { id } statements { id } credits { id }
        affiliates(first: 1) { nodes { id } } people(first: 1) { nodes { id } } sessions(first: 1) { nodes { id } } media(first: 1) { nodes { id } }
      }
    }`);
    const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!);
    const kinds = new Set(ids.map((id) => id.slice(0, 3)));
    const found = await Promise.all(
      ids.map((id) => api.ask('query($id: ID!) { node(id: $id) { id __typename } }', { id })),
    );
    expect(found.map((answer) => answer.data.node?.id)).toEqual(ids);
    expect(kinds.size).toBe(17);
  });
});

describe('who chose not to be listed', () => {
  it('is in no list, count or edge of the conference', async () => {
    const { data } = await api.ask(
      '{ conference(slug: "demo") { people(first: 100) { totalCount nodes { id displayName } } } }',
    );
    const { totalCount, nodes } = data.conference.people;
    expect([totalCount, nodes.length]).toEqual([82, 82]);
    expect(nodes.map(({ displayName }: { displayName: string }) => displayName)).not.toContain('Synthetic.user 83');
  });

  it('shows no conference on their own page', async () => {
    const { data } = await api.ask(
      '{ person(username: "Synthetic.user 83") { displayName conferences { nodes { id } } } }',
    );
    expect(data.person).toEqual({ displayName: 'Synthetic.user 83', conferences: { nodes: [] } });
  });
});

describe('pages', () => {
  it.each([
    ['first: 0', 'first must be from 1 to 100, and was 0.', 'BAD_USER_INPUT'],
    ['first: -1', 'first must be from 1 to 100, and was -1.', 'BAD_USER_INPUT'],
    ['last: 101', 'last must be from 1 to 100, and was 101.', 'BAD_USER_INPUT'],
    ['first: 1, last: 1', 'Give either first or last, not both.', 'BAD_USER_INPUT'],
    ['after: "not ours"', 'The cursor in after does not belong to this list.', 'BAD_CURSOR'],
  ])('of %s are refused with one clear error', async (page, message, code) => {
    const { errors } = await api.ask(`{ conference(slug: "demo") { people(${page}) { nodes { id } } } }`);
    expect(errors?.map((error) => [error.message, error.extensions['code']])).toEqual([[message, code]]);
  });

  it('do not take the cursor of another list, or of other conditions', async () => {
    const { data } = await api.ask('{ conference(slug: "demo") { people(first: 1) { pageInfo { endCursor } } } }');
    const { endCursor } = data.conference.people.pageInfo;
    const query =
      'query($after: String!) { conference(slug: "demo") { people(roles: [SPEAKER], after: $after) { nodes { id } } } }';
    const { errors } = await api.ask(query, { after: endCursor });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_CURSOR']);
  });
});
