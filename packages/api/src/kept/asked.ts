import type { VersionState } from '../dynamo/lean/version.ts';
import type { OpenTable, Sources } from '../dynamo/sources.ts';
import type { Answer } from './answer.ts';

/** A request whose answer everybody may read, by all that its answer depends on. */
export interface Asked<Encoding extends string> {
  readonly key: string;
  readonly encoding: Encoding | null;
}

/** How a request is answered when nothing is kept for it. */
export interface Ordinary {
  /** Is told before the answer what becomes of it, and from which table it is to be made. */
  tell(fate: Fate, reading?: Reading): void;
  answer(): Promise<Response>;
  /** True for an answer without errors that says something. */
  isWhole(response: Response): boolean;
}

/** Why a request was answered anew. */
export type Fate = 'first sight' | 'filling' | 'open' | 'no check' | 'beside another';

export interface Reading {
  readonly open: OpenTable;
  readonly sources: Sources;
}

/** A kept answer, and what it cost to know that it is true. */
export interface Hit {
  readonly answer: Answer;
  readonly readUnits: number;
}

/** Nothing that is kept answers a request; what a check found out on the way. */
export interface Miss {
  /** Null where nothing was checked. */
  readonly checked: { readonly partition: string; readonly state: VersionState | null } | null;
}

export interface Kept<Encoding extends string> {
  /** Returns the kept answer, if a check that began after this call finds it as true as it was. */
  find(asked: Asked<Encoding>): Promise<Hit | Miss>;
  /** Answers a request that missed, and keeps the answer when it is asked for the second time. */
  answer(asked: Asked<Encoding>, ordinary: Ordinary, miss: Miss): Promise<Response | Answer>;
}

export const isMiss = (found: Hit | Miss): found is Miss => 'checked' in found;
