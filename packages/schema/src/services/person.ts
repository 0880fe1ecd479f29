import type { ConferenceId, PersonId } from '../kernel/ids.ts';
import type { CountedPage, Edge, Page, PageArguments } from '../kernel/page.ts';
import type { ParticipantRole } from '../kernel/vocabulary/words.ts';
import type { Card } from '../model/card.ts';
import type { Committee } from '../nouns/committee.ts';
import type { Organization } from '../nouns/organization.ts';
import type { Person } from '../nouns/person.ts';
import type { Session } from '../nouns/session.ts';
import type { Milestone } from '../nouns/milestone.ts';

export interface Participation {
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly Card<Organization>[];
}

/** What two people did together. */
export interface Collaboration {
  readonly sessions: readonly Card<Session>[];
  readonly committees: readonly Card<Committee>[];
  readonly milestones: readonly Card<Milestone>[];
}

export interface PersonService {
  /** By wiki user name; the first letter is upper case, an underscore is a space, `User:` may lead. */
  byUsername(username: string): Promise<Card<Person> | null>;
  /** By name: people with a public role, and attendees who chose to be listed. */
  ofConference(
    conference: ConferenceId,
    page: PageArguments & { readonly roles?: readonly ParticipantRole[] | null | undefined },
  ): Promise<CountedPage<Edge<Card<Person>, Participation>>>;
  /** By name: who takes part and is not listed; null for everybody but organizers. */
  unlistedOf(
    conference: ConferenceId,
    page: PageArguments,
  ): Promise<CountedPage<Edge<Card<Person>, Participation>> | null>;
  collaborators(person: PersonId, page: PageArguments): Promise<Page<Edge<Card<Person>, Collaboration>>>;
}
