import type { ConferenceId, PersonId } from '../kernel/ids.ts';
import type { CountedPage, Edge, Page, PageArguments } from '../kernel/page.ts';
import type { ParticipantRole } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Committee } from '../nouns/committee.ts';
import type { Organization } from '../nouns/organization.ts';
import type { Person } from '../nouns/person.ts';
import type { Session } from '../nouns/session.ts';
import type { Milestone } from '../nouns/milestone.ts';

export interface Participation {
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly Snapshot<Organization>[];
}

/** The joint work of two people. */
export interface Collaboration {
  readonly sessions: readonly Snapshot<Session>[];
  readonly committees: readonly Snapshot<Committee>[];
  readonly milestones: readonly Snapshot<Milestone>[];
}

export interface PersonService {
  /** By wiki user name; the first letter is upper case, an underscore is a space, `User:` may lead. */
  byUsername(username: string): Promise<Snapshot<Person> | null>;
  /** By name: people with a public role, and attendees who chose to be listed. */
  ofConference(
    conference: ConferenceId,
    page: PageArguments & { readonly roles?: readonly ParticipantRole[] | null | undefined },
  ): Promise<CountedPage<Edge<Snapshot<Person>, Participation>>>;
  /** By name: participants who are not listed; null for everybody but organizers. */
  unlistedOf(
    conference: ConferenceId,
    page: PageArguments,
  ): Promise<CountedPage<Edge<Snapshot<Person>, Participation>> | null>;
  /** By name: those of whom organizers stated a part; null for everybody but them. */
  statedOf(
    conference: ConferenceId,
    page: PageArguments,
  ): Promise<CountedPage<Edge<Snapshot<Person>, Participation>> | null>;
  collaborators(person: PersonId, page: PageArguments): Promise<Page<Edge<Snapshot<Person>, Collaboration>>>;
}
