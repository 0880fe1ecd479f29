import { conferenceOf, ownedKinds, typeNameOf, type ConferenceId, type Id, type PersonId } from '@wikicon/schema';
import type { Viewer } from '../identity/viewer.ts';
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

function isGranted(viewer: Viewer, grants: readonly Grant[], { conference, steward, self }: Relation): boolean {
  if (viewer.isAdministrator) return true;
  return grants.some((grant) => {
    if (grant === 'SIGNED_IN') return viewer.token?.conferences == null;
    if (grant === 'SELF') return self === viewer.person && viewer.token?.conferences == null;
    const place = grant === 'STEWARD' ? steward : conference;
    const roles = place === null ? undefined : viewer.teams.get(place);
    return roles?.has(grant === 'STEWARD' ? 'ORGANIZER' : grant) ?? false;
  });
}

/** The conference that a node belongs to; null for what stands by itself. */
export const conferenceOfNode = (id: Id): ConferenceId | null => {
  const name = typeNameOf(id);
  if (name === 'Conference') return id as ConferenceId;
  return ownedKinds.includes(name) ? conferenceOf(id) : null;
};
