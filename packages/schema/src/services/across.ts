import type { Id } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { MaybePromise } from '../kernel/promise.ts';
import type { EventStatus, ListOrder } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Conference } from '../nouns/conference.ts';
import type { Person } from '../nouns/person.ts';
import type { Session } from '../nouns/session.ts';
import type { SessionFilter } from './session.ts';

type Choice<Value> = readonly Value[] | null | undefined;

/** Every given condition must hold, and of each list any one value. */
export interface ConferenceFilter {
  readonly slugs?: Choice<string>;
  readonly series?: Choice<string>;
  readonly countries?: Choice<string>;
  readonly years?: Choice<number>;
  readonly statuses?: Choice<EventStatus>;
  readonly languages?: Choice<LanguageTag>;
  readonly organizations?: Choice<string>;
  readonly text?: string | null | undefined;
}

/** The same for people: of listed people alone, and of what they are listed for. */
export interface PersonFilter {
  readonly affiliates?: Choice<string>;
  readonly languages?: Choice<LanguageTag>;
  readonly conferences?: Choice<string>;
  readonly series?: Choice<string>;
  readonly text?: string | null | undefined;
}

export type FacetName = 'language' | 'topic' | 'type' | 'country' | 'represented';

/** What languages and countries are called stands in no row: Unicode's tables name them in the reader's language. */
export type Label = Localized | 'language' | 'region';

export interface FacetValue {
  readonly value: string;
  readonly label: Label;
  readonly count: number;
}

/** A value by what it is called in one language. */
export interface FacetRow {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How many of a list have each value; the most frequent first. */
export interface Facet {
  readonly values: readonly FacetValue[];
  readonly withoutValue: number;
  readonly isComplete: boolean;
  readonly conferencesRead: number;
}

/** What is counted of a list when it is asked for. */
export interface Counts {
  /** Null unless the whole list was read. */
  totalCount(): MaybePromise<number | null>;
  facet(name: FacetName): MaybePromise<Facet>;
}

/** A page of a list that goes across conferences. */
export type FoundPage<Node extends { readonly id: Id }> = Page<Edge<Snapshot<Node>>> & { readonly counts: Counts };

interface Ordered extends PageArguments {
  readonly orderBy?: ListOrder | null | undefined;
}

export type SessionsPage = Ordered & {
  readonly conferences?: ConferenceFilter | null | undefined;
  readonly filter?: SessionFilter | null | undefined;
};
export type PeoplePage = Ordered & { readonly filter?: PersonFilter | null | undefined };
export type ConferencesPage = Ordered & { readonly filter?: ConferenceFilter | null | undefined };

/** Questions that no one conference answers. */
export interface AcrossService {
  sessions(page: SessionsPage): Promise<FoundPage<Session>>;
  people(page: PeoplePage): Promise<FoundPage<Person>>;
  /** Latest first unless it is said; those without dates lead. */
  conferences(page: ConferencesPage): Promise<FoundPage<Conference>>;
  /** The rows of a facet as CSV. */
  facetTable(rows: readonly FacetRow[], facet: Pick<Facet, 'isComplete'>): Promise<string>;
}
