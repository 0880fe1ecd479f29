import type { MessageKey } from '../../i18n/message.ts';
import type { CommitteeDraft } from './draft.ts';
import { membersOf } from './members.ts';
import type { Committee, Viewer } from './query.ts';

/** A committee as far as it gives rights: one kind gives those to organize. */
export interface Team {
  readonly kind: Committee['kind'];
  readonly people: readonly string[];
}

export const teamOf = (committee: Committee): Team => ({
  kind: committee.kind,
  people: membersOf(committee).map(({ node }) => node.id),
});

export const teamOfDraft = ({ kind, members }: CommitteeDraft): Team => ({
  kind,
  people: members.map(({ person }) => person.id),
});

/** Returns the question to a viewer who would not organize the conference any more; null if they still would. */
export function farewell({ isAdministrator, person }: Viewer, teams: readonly Team[]): MessageKey | null {
  const organizers = teams.filter(({ kind }) => kind === 'CORE_ORGANIZING_TEAM').flatMap(({ people }) => people);
  if (isAdministrator || organizers.includes(person.id)) return null;
  return organizers.length > 0 ? 'committee-leave-question' : 'committee-leave-last';
}
