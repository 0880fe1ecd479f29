import type { ConferenceId, Id } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { Declaration } from '../noun/declare.ts';

/** A node of a declared noun; which fields it has stands in its declaration. */
export interface DeclaredNode {
  readonly id: Id;
  readonly [field: string]: unknown;
}

export type DeclaredPage = Page<Edge<DeclaredNode>>;

/** The service of all nouns whose declaration says everything (nouns/). */
export interface DeclaredService {
  /** The nodes of a kind for everybody, the latest first. */
  shown(noun: Declaration, conference: ConferenceId, page: PageArguments): Promise<DeclaredPage>;
  /** Those for everybody that name a node of their conference, the latest first. */
  naming(noun: Declaration, node: Id, page: PageArguments): Promise<DeclaredPage>;
  /** Those not to be seen yet; null for whoever may not see them. */
  waiting(noun: Declaration, conference: ConferenceId, page: PageArguments): Promise<DeclaredPage | null>;
  /** The value of a private field; null also for whoever may not read it. */
  privateValue(id: Id, field: string): Promise<unknown>;
}
