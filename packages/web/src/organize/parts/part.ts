import { organizationRoleMessages } from '../../conference/organization-role.ts';
import type { Choice } from '../../form/choice.ts';
import { message, type MessageKey } from '../../i18n/message.ts';
import { participantMessages } from '../../nouns/participant.ts';
import type { OrganizationEdge, PersonEdge } from './query.ts';

/** What somebody does for a conference, as organizers state it. */
export interface StatedPart {
  readonly id: string;
  readonly name: string;
  readonly language: string | undefined;
  readonly roles: readonly string[];
  readonly representing: readonly Choice[];
}

const choiceOf = ({ id, name }: OrganizationEdge['node']): Choice => ({
  value: id,
  label: name.text,
  language: name.language,
});

export const partOfPerson = ({ node, roles, representing }: PersonEdge): StatedPart => ({
  id: node.id,
  name: node.displayName,
  language: undefined,
  roles,
  representing: representing.map(choiceOf),
});

/** None where nothing but its people say that it was there. */
export function partOfOrganization({ node, roles }: OrganizationEdge): StatedPart | null {
  const stated = roles.filter((role) => role in organizationRoles);
  const { value: id, label: name, language } = choiceOf(node);
  return stated.length === 0 ? null : { id, name, language, roles: stated, representing: [] };
}

type Messages = Readonly<Record<string, MessageKey>>;

const without = (all: Messages, ...names: readonly string[]): Messages =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));

/** The roles that are stated; others follow from the program and from committees. */
export const personRoles = without(participantMessages, 'ORGANIZER', 'COMMITTEE_MEMBER', 'SPEAKER');
export const organizationRoles = without(organizationRoleMessages, 'REPRESENTED');

export const roleChoices = (roles: Messages): readonly Choice[] =>
  Object.entries(roles).map(([value, key]) => ({ value, label: message(key) }));
