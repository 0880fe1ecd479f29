import type { CommitteeId, ConferenceId, PersonId } from '../kernel/ids.ts';
import type { CountedPage, Edge, Page, PageArguments } from '../kernel/page.ts';
import type { CommitteeKind } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Committee, CommitteeMembership } from '../nouns/committee.ts';
import type { Person } from '../nouns/person.ts';

export interface CommitteeService {
  ofConference(
    conference: ConferenceId,
    kinds: readonly CommitteeKind[] | null | undefined,
  ): Promise<Snapshot<Committee>[]>;
  /** Members who chose not to be listed in the conference; null for whoever may not read who they are. */
  unlistedMembers(
    committee: CommitteeId,
    page: PageArguments,
  ): Promise<CountedPage<Edge<Snapshot<Person>, CommitteeMembership>> | null>;
  /** Named members in the order of the source. */
  members(
    committee: CommitteeId,
    page: PageArguments,
  ): Promise<CountedPage<Edge<Snapshot<Person>, CommitteeMembership>>>;
  ofPerson(person: PersonId, page: PageArguments): Promise<Page<Edge<Snapshot<Committee>, CommitteeMembership>>>;
}
