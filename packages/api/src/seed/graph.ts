import type {
  Affiliation,
  Committee,
  Conference,
  Credit,
  Figure,
  Localized,
  MediaFile,
  Milestone,
  Organization,
  Person,
  Room,
  Series,
  SessionType,
  Source,
  Statement,
  Topic,
  Venue,
} from '@wikicon/schema';
import type { Member } from '../rows/committee.ts';
import type { OrganizationPart } from '../rows/organization.ts';
import type { Attendance } from '../rows/participation.ts';
import type { SessionContent } from '../rows/session.ts';

/** A part of the graph as an import brings it: nouns with their ids, and every edge between them. */
export interface Graph {
  readonly series: readonly Series[];
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly affiliations: readonly {
    readonly person: Person;
    readonly organization: Organization;
    readonly affiliation: Affiliation;
  }[];
  readonly conference: ConferenceGraph;
}

/** A conference with all that it owns; every list in the order in which it is shown. */
export interface ConferenceGraph {
  readonly conference: Conference;
  readonly venues: readonly Venue[];
  readonly rooms: readonly Room[];
  readonly topics: readonly Topic[];
  readonly sessionTypes: readonly SessionType[];
  readonly sources: readonly Source[];
  readonly organizations: readonly OrganizationPart[];
  readonly people: readonly Attendance[];
  readonly sessions: readonly { readonly session: SessionContent; readonly abstract: Localized | null }[];
  readonly committees: readonly {
    readonly committee: Omit<Committee, 'conference'>;
    readonly members: readonly Member[];
  }[];
  readonly milestones: readonly Milestone[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly credits: readonly Credit[];
  readonly media: readonly MediaFile[];
}
