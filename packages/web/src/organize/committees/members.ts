import type { Committee } from './query.ts';

/** Everybody in a committee as its organizers see it: those who are not listed stand behind those who are. */
export const membersOf = ({ members, unlistedMembers }: Pick<Committee, 'members' | 'unlistedMembers'>) => [
  ...members.edges,
  ...(unlistedMembers?.edges ?? []),
];

/** Returns the number of members whom organizers do not name either. The public count includes unlisted members. */
export function unnamedOf({
  unnamedMemberCount,
  unlistedMembers,
}: Pick<Committee, 'unnamedMemberCount' | 'unlistedMembers'>): number | null {
  const unlisted = unlistedMembers?.edges.length ?? 0;
  return unnamedMemberCount === null || unlisted === 0 ? unnamedMemberCount : unnamedMemberCount - unlisted || null;
}
