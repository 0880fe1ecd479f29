import type { ConferenceId, Id, OrganizationId, PersonId, SessionId } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import type { MaybePromise } from '../kernel/promise.ts';
import type { CountedPage, Edge, Page, PageArguments } from '../kernel/page.ts';
import type { SpeakerRole } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Organization } from '../nouns/organization.ts';
import type { Person } from '../nouns/person.ts';
import type { Session } from '../nouns/session.ts';

/** Every given condition must hold, and of each list any one value. */
export interface SessionFilter {
  readonly languages?: readonly LanguageTag[] | null | undefined;
  readonly spokenLanguages?: readonly LanguageTag[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly rooms?: readonly string[] | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  readonly organizations?: readonly string[] | null | undefined;
  readonly speakers?: readonly string[] | null | undefined;
  readonly day?: string | null | undefined;
  readonly endsAfter?: string | null | undefined;
  readonly startsBefore?: string | null | undefined;
  readonly isScheduled?: boolean | null | undefined;
  readonly wikidataIds?: readonly string[] | null | undefined;
  /** Slugs of organizations that listed speakers stand for. */
  readonly represented?: readonly string[] | null | undefined;
  readonly hasMedia?: boolean | null | undefined;
  readonly text?: string | null | undefined;
}

/** The parts of each session that the query asks for, to be read in the same trip. */
export interface Lookahead {
  readonly abstracts: boolean;
}

export interface SpeakerData {
  readonly role: SpeakerRole;
  readonly representing: readonly Snapshot<Organization>[];
}

export interface SessionService {
  /** By start, then room; unscheduled sessions last, and only without a day. */
  program(conference: ConferenceId, day: string | null | undefined, lookahead: Lookahead): Promise<Snapshot<Session>[]>;
  list(
    conference: ConferenceId,
    page: PageArguments & { readonly filter?: SessionFilter | null | undefined },
    lookahead: Lookahead,
  ): Promise<CountedPage<Edge<Snapshot<Session>>>>;
  /** A session that a node of its conference names, as far as the viewer sees it. */
  shown(session: Snapshot<Session>): MaybePromise<Snapshot<Session> | null>;
  abstract(session: SessionId): Promise<Localized | null>;
  /** Null when nobody knows, and for whoever is not of the team that makes the program. */
  expectedAttendance(session: Snapshot<Session>): Promise<number | null>;
  /** Returns when the conference, its program, or anybody's part in it last changed. */
  changedAt(conference: ConferenceId): Promise<string>;
  speakers(
    session: Snapshot<Session>,
    page: PageArguments & { readonly roles?: readonly SpeakerRole[] | null | undefined },
  ): MaybePromise<CountedPage<Edge<Snapshot<Person>, SpeakerData>>>;
  ofPerson(
    person: PersonId,
    page: PageArguments & { readonly roles?: readonly SpeakerRole[] | null | undefined },
  ): Promise<Page<Edge<Snapshot<Session>, SpeakerData>>>;
  /** Sessions in which somebody on stage represents the organization, latest first, of all conferences. */
  representing(
    organization: OrganizationId,
    page: PageArguments,
  ): Promise<Page<Edge<Snapshot<Session>, { readonly representatives: readonly Snapshot<Person>[] }>>>;
  /** Those of a conference that name a topic, room or session type of it, in the order of its program. */
  naming(
    node: Id<'top' | 'rom' | 'typ'>,
    page: PageArguments,
    lookahead: Lookahead,
  ): Promise<CountedPage<Edge<Snapshot<Session>>>>;
}
