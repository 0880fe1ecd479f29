import {
  participantRoles,
  type CommitteeKind,
  type MediaFile,
  type Milestone,
  type ParticipantRole,
} from '@wikicon/schema';
import type { OrganizationSnapshot } from './organization.ts';

/** One fact of what somebody does for a conference: a place on stage, in a committee, behind a camera. */
export interface Part {
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly OrganizationSnapshot[];
}

type Representing = Pick<Part, 'representing'>;

export const speakerPart = ({ representing }: Representing): Part => ({ roles: ['SPEAKER'], representing });

export const memberPart = (kind: CommitteeKind, { representing }: Representing): Part => ({
  roles: kind === 'CORE_ORGANIZING_TEAM' ? ['ORGANIZER', 'COMMITTEE_MEMBER'] : ['COMMITTEE_MEMBER'],
  representing,
});

export const milestoneParts = ({ kind }: Pick<Milestone, 'kind'>): Part[] =>
  kind === 'IDEA' ? [{ roles: ['INITIATOR'], representing: [] }] : [];

export const authorParts = ({ kind }: Pick<MediaFile, 'kind'>): Part[] =>
  kind === 'PHOTO' ? [{ roles: ['PHOTOGRAPHER'], representing: [] }] : [];

const order = Object.keys(participantRoles) as ParticipantRole[];

/** Returns all that somebody does as one: roles in the order of the vocabulary, organizations in that of the parts. */
export const joinedParts = (parts: readonly Part[]): Part => {
  const roles = new Set(parts.flatMap((part) => part.roles));
  const organizations = parts.flatMap((part) => part.representing);
  return {
    roles: order.filter((role) => roles.has(role)),
    representing: [...new Map(organizations.map((snapshot) => [snapshot.id as string, snapshot])).values()],
  };
};

/** Returns whether somebody who did not choose is listed: for what they do, and not for being there. */
export const isListedByDefault = (roles: readonly ParticipantRole[]): boolean =>
  roles.some((role) => role !== 'ATTENDEE');
