import type { ConferenceId, OrganizationId, PersonId, SeriesId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { MaybePromise } from '../kernel/promise.ts';
import type { OrganizationRole, ParticipantRole } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Conference } from '../nouns/conference.ts';
import type { Organization } from '../nouns/organization.ts';

export interface PersonConference {
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly Snapshot<Organization>[];
}

export interface OrganizationConference {
  readonly roles: readonly OrganizationRole[];
}

export type ConferencePage<Data = unknown> = Page<Edge<Snapshot<Conference>, Data>>;

export interface ConferenceService {
  bySlug(slug: string): Promise<Snapshot<Conference> | null>;
  /** A conference that a node of another one names, as far as the viewer sees it; asked of its snapshot alone. */
  shown(snapshot: Snapshot<Conference>): MaybePromise<Snapshot<Conference> | null>;
  /** Returns when the conference or a part in it last changed, or something of it went. */
  changedAt(conference: ConferenceId): Promise<string>;
  /** Null for whoever does not organize it, and where it is not hidden. */
  hiddenReason(conference: ConferenceId): Promise<string | null>;
  /** A text that each write of its program changes; null for whoever is not of its team. */
  workingVersion(conference: ConferenceId): Promise<string | null>;
  /** Latest first; those without dates lead. */
  list(page: PageArguments): Promise<ConferencePage>;
  ofSeries(series: SeriesId, page: PageArguments): Promise<ConferencePage>;
  ofOrganization(
    organization: OrganizationId,
    page: PageArguments & { readonly roles?: readonly OrganizationRole[] | null | undefined },
  ): Promise<ConferencePage<OrganizationConference>>;
  ofPerson(
    person: PersonId,
    page: PageArguments & { readonly roles?: readonly ParticipantRole[] | null | undefined },
  ): Promise<ConferencePage<PersonConference>>;
}
