import type { CountedPage, Edge, Page, PageArguments } from '../kernel/page.ts';
import type { AnyNode, Snapshot } from '../model/snapshot.ts';
import type { Conference } from '../nouns/conference.ts';
import type { Person } from '../nouns/person.ts';
import type { Topic } from '../nouns/reference-data.ts';
import type { Session } from '../nouns/session.ts';

/** An item of Wikidata that topics of conferences are about. */
export interface Subject {
  readonly wikidataId: string;
  /** Those of the newest conferences, at least one. */
  readonly topics: readonly Topic[];
  sessions(page: PageArguments): Promise<Page<Edge<Snapshot<Session>>>>;
  /** Listed people on stage in its newest sessions, by name. */
  people(page: PageArguments): Promise<CountedPage<Edge<Snapshot<Person>>> & { readonly isComplete: boolean }>;
  conferences(): Promise<readonly Snapshot<Conference>[]>;
  coverage(): Promise<SubjectCoverage>;
}

/** How far the sessions of the conferences that have such a topic can be told apart by it. */
export interface SubjectCoverage {
  readonly sessionCount: number;
  /** Those of them whose topics name no item: any of these may be on the subject. */
  readonly withoutItem: number;
  readonly conferencesRead: number;
  readonly isComplete: boolean;
}

/** What the query goes on to ask for, so that it is read in the same trips. */
export interface SubjectLookahead {
  /** The pages of sessions. */
  readonly sessions: readonly PageArguments[];
  readonly people: boolean;
  readonly coverage: boolean;
}

export interface SubjectService {
  /** Null when no topic that everybody sees is about the item. */
  byItem(wikidataId: string, ahead: SubjectLookahead): Promise<Subject | null>;
}

/** What ties two people or organizations: things that both had a part in. */
export interface PathStep {
  readonly from: AnyNode;
  readonly to: AnyNode;
  /** Sessions, committees and milestones, the newest first; at least one. */
  readonly together: readonly AnyNode[];
}

export interface Paths {
  readonly paths: readonly { readonly steps: readonly PathStep[] }[];
  /** People and organizations whose ties were not looked at, for there are too many. */
  readonly notLookedAt: number;
  readonly isComplete: boolean;
}

export interface PathService {
  /** Null when one of the ends is no person or organization that everybody sees. */
  between(from: string, to: string, first: number | null | undefined): Promise<Paths | null>;
}
