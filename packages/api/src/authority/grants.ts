import { typeNameOf, type AnyNode, type ConferenceId, type Grant, type Id, type PersonId } from '@wikicon/schema';
import type { StoredPerson } from '../rows/person.ts';
import type { Viewer } from './viewer.ts';

/** A thing as a rule looks at it: the conference that it belongs to or is looked after by, and whose it is. */
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
    // A person as whom somebody has signed in looks after their profile alone.
    steward: isClaimed ? null : steward,
    self: typeNameOf(id) === 'Person' ? (id as PersonId) : null,
  };
}

/** @returns whether any one of the grants is the viewer's, in their relation to a thing */
export function isGranted(viewer: Viewer, grants: readonly Grant[], { conference, steward, self }: Relation): boolean {
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
