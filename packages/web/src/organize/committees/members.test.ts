import { expect, it } from 'vitest';
import { membersOf, unnamedOf } from './members.ts';

const edge = (id: string) => ({ role: 'MEMBER' as const, representing: [], node: { id, displayName: id } });
const committee = (listed: string[], unlisted: string[] | null, unnamedMemberCount: number | null) => ({
  members: { edges: listed.map(edge) },
  unlistedMembers: unlisted && { edges: unlisted.map(edge) },
  unnamedMemberCount,
});

it('a form has everybody who is in a committee, so that saving it loses nobody', () => {
  expect(membersOf(committee(['a', 'b'], ['c'], 1)).map(({ node }) => node.id)).toEqual(['a', 'b', 'c']);
  expect(membersOf(committee(['a'], null, null)).map(({ node }) => node.id)).toEqual(['a']);
});

it.each([
  ['those who are not listed are named to organizers', ['c', 'd'], 5, 3],
  ['nobody is left', ['c'], 1, null],
  ['nobody is unlisted', [], 2, 2],
  ['nobody knows', [], null, null],
])('the unnamed are counted apart: %s', (_case, unlisted, count, expected) => {
  expect(unnamedOf(committee([], unlisted, count))).toBe(expected);
});
