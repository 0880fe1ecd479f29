import { typeNameOf, type AnyNode, type ConferenceId, type Id, type PersonId } from '@wikicon/schema';
import type { Viewer } from './viewer.ts';
import type { StoredPerson } from '../rows/person.ts';
import { privateFields, rules, type Action, type Grant } from './rules.ts';

/** What a rule looks at: the conference that the node belongs to or is looked after by, and whose it is. */
export interface Relation {
  /** The conference that owns it, or a conference itself. */
  readonly conference: ConferenceId | null;
  /** The conference on whose behalf it was made. */
  readonly steward: ConferenceId | null;
  /** The person whose profile it is, where somebody has signed in as them. */
  readonly self: PersonId | null;
}

export function relationOf(id: Id, place: ConferenceId | null, node: AnyNode | null): Relation {
  const { steward = null, isClaimed = false } = (node ?? {}) as Partial<StoredPerson>;
  return {
    conference: place,
    // Whoever has signed in as a person looks after their profile alone.
    steward: isClaimed ? null : steward,
    self: typeNameOf(id) === 'Person' ? (id as PersonId) : null,
  };
}

/** @returns whether a viewer may write a kind of node. */
export function mayWrite(viewer: Viewer | null, name: keyof typeof rules, action: Action, relation: Relation): boolean {
  if (viewer === null || (viewer.token !== null && !viewer.token.scopes.includes('WRITE'))) return false;
  return isGranted(viewer, rules[name][action], relation);
}

/** @returns whether a viewer may read a field that not everybody may read who sees its node. */
export const mayRead = (viewer: Viewer | null, field: keyof typeof privateFields, relation: Relation): boolean =>
  viewer !== null && isGranted(viewer, privateFields[field]!, relation);

/** A draft, and whoever was named in one only, is seen by its team. */
export const isTeam = (viewer: Viewer | null, conference: ConferenceId | null): boolean =>
  viewer !== null && (viewer.isAdministrator || (conference !== null && viewer.teams.has(conference)));

/**
 * A profile that is not public is seen by its person, by the team on whose behalf it was made, and, when somebody
 * signed in before any team named them, by those who may want to: their user name is public at Wikimedia.
 */
export function seesPerson(
  viewer: Viewer | null,
  { id, isPublic = true, steward = null }: Pick<StoredPerson, 'id'> & Partial<StoredPerson>,
): boolean {
  if (isPublic || viewer?.person === id) return true;
  return isTeam(viewer, steward) || (steward === null && viewer !== null && viewer.teams.size > 0);
}

function isGranted(viewer: Viewer, grants: readonly Grant[], { conference, steward, self }: Relation): boolean {
  if (viewer.isAdministrator) return true;
  return grants.some((grant) => {
    if (grant === 'SIGNED_IN') return reaches(viewer, conference);
    if (grant === 'SELF') return self === viewer.person && reaches(viewer, conference);
    const place = grant === 'STEWARD' ? steward : conference;
    const roles = place === null ? undefined : viewer.teams.get(place);
    return roles?.has(grant === 'STEWARD' ? 'ORGANIZER' : grant) ?? false;
  });
}

/** A token that is limited to conferences reaches these, and nothing that stands by itself. */
const reaches = ({ token }: Viewer, conference: ConferenceId | null): boolean =>
  token?.conferences == null || (conference !== null && token.conferences.includes(conference));
