import { expect, it } from 'vitest';
import { people } from './fixtures.ts';
import { byWeight, edgesOf, neighboursOf, nodesOf, peopleOf } from './graph.ts';

const text = (name: string) => ({ text: name, language: 'en', direction: 'LTR' as const, isFallback: false });
const site = 'https://wikicon.example';

it('ties people to their sessions, organizations and committees, and leaves out whoever is tied to nothing', () => {
  const participant = (id: string, organizations: readonly string[] = []) => ({
    roles: [],
    representing: organizations.map((one) => ({
      id: one,
      slug: one,
      url: `${site}/affiliates/${one}`,
      name: text(one),
    })),
    node: { id, displayName: id.toUpperCase(), username: null, url: `${site}/people/${id}` },
  });
  const told = peopleOf({
    slug: 'demo',
    participants: [participant('ž', ['group']), participant('nobody'), participant('a')],
    program: [
      {
        id: 'talk',
        url: `${site}/sessions/talk`,
        title: text('Talk'),
        speakers: { nodes: [{ id: 'a' }, { id: 'ž' }] },
      },
    ],
    committees: [{ id: 'team', name: text('Team'), members: { nodes: [{ id: 'a' }, { id: 'unlisted' }] } }],
  });
  const ids = told.map(({ node, tied }) => [
    node.path,
    ...Object.values(tied).map((nodes) => nodes.map(({ path }) => path)),
  ]);
  expect(ids).toEqual([
    ['/people/%C5%BE', ['/sessions/talk'], ['/affiliates/group'], []],
    ['/people/a', ['/sessions/talk'], [], ['/conferences/demo#committees']],
  ]);
});

it('has every node once and every edge from both ends', () => {
  const neighbours = neighboursOf(edgesOf(people));
  expect(nodesOf(people).map(({ id }) => [id, neighbours.get(id)!.map((one) => one.id)])).toEqual([
    ['Ž', ['talk', 'panel', 'group']],
    ['A', ['panel']],
    ['M', ['group', 'team']],
    ['talk', ['Ž']],
    ['panel', ['Ž', 'A']],
    ['group', ['Ž', 'M']],
    ['team', ['M']],
  ]);
});

it('puts first what ties most together', () => {
  const neighbours = neighboursOf(edgesOf(people));
  expect(byWeight(nodesOf(people), (id) => neighbours.get(id)!).map(({ id }) => id)).toEqual([
    'Ž',
    'M',
    'panel',
    'group',
    'A',
    'talk',
    'team',
  ]);
});
