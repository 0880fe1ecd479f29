import type { Id, NodeTypeName } from '../kernel/ids.ts';
import type { LanguageTag } from '../kernel/language/tags.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { AnyNode } from '../model/snapshot.ts';

export interface SearchQuery extends PageArguments {
  /** Words in any language and script, the last of them perhaps half typed. */
  readonly query: string;
  readonly kinds?: readonly NodeTypeName[] | null | undefined;
  /** The slug of the conference within which to look. */
  readonly conference?: string | null | undefined;
}

/** A text of a node that says what was looked for. */
export interface Match {
  readonly field: string;
  readonly text: string;
  /** Null for names. */
  readonly language: LanguageTag | null;
}

export type SearchEdge = Edge<AnyNode, { readonly matches: readonly Match[] }>;

export interface SearchPage extends Page<SearchEdge> {
  /** True when frequent words may hide more. */
  readonly isPartial: boolean;
}

/** Looks for nodes by words. What is found is what everybody sees, whoever asks. */
export interface SearchService {
  /** Null when there is no such conference. */
  search(page: SearchQuery): Promise<SearchPage | null>;
}

/** A change of what everybody sees. */
export interface Change {
  readonly id: Id;
  /** When it became one: 2025-04-19T04:30:00.123Z. */
  readonly changedAt: string;
  /** The node as it is now; null when it is not seen any more. */
  readonly node: AnyNode | null;
  readonly mergedInto: Id | null;
}

export interface ChangePage extends Page<Edge<Change>> {
  /** Every change before this instant is told. */
  readonly until: string;
}

export interface ChangeService {
  /** @throws CURSOR_EXPIRED */
  changes(page: PageArguments & { readonly since?: string | null | undefined }): Promise<ChangePage>;
}
