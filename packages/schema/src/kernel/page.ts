import { badInput } from './errors.ts';

/** The arguments of a list: 20 entries unless `first` or `last` says otherwise. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that was checked: `limit` entries from the start of the list, or from its end. */
export interface PageRequest {
  readonly limit: number;
  readonly fromEnd: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export type Edge<Node, Data = unknown> = { readonly cursor: string; readonly node: Node } & Data;

export interface Page<EdgeType> {
  readonly edges: EdgeType[];
  readonly pageInfo: PageInfo;
}

/** A page of a list that is bounded by one conference, and so can be counted. */
export interface CountedPage<EdgeType> extends Page<EdgeType> {
  readonly totalCount: number;
}

export const defaultPageSize = 20;
export const maxPageSize = 100;

/** @throws BAD_USER_INPUT that names the argument and the rule. */
export function pageRequest({ first, last, after, before }: PageArguments): PageRequest {
  if (first != null && last != null) throw badInput('first', 'Give either first or last, not both.');
  checkSize('first', first);
  checkSize('last', last);
  return {
    limit: first ?? last ?? defaultPageSize,
    fromEnd: last != null,
    after: after ?? null,
    before: before ?? null,
  };
}

function checkSize(argument: 'first' | 'last', size: number | null | undefined): void {
  if (size != null && (size < 1 || size > maxPageSize))
    throw badInput(argument, `${argument} must be from 1 to ${maxPageSize}, and was ${size}.`);
}
