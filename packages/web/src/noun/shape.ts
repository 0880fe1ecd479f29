import type { Problem } from '../form/problem.ts';
import type { NounField } from './fields.ts';

/** The facts that give a field's value its meaning, and the likely values of new ones. */
export interface Place {
  /** The conference whose nodes are named; empty for a conference itself. */
  readonly slug: string;
  readonly zone: string;
  /** The likely languages; a new text begins with the first. */
  readonly languages: readonly string[];
  /** The likely time zones. */
  readonly zones?: readonly string[];
}

/** The conversions of a kind of field: from the node into the form, and from there into the input. */
export interface Shape<Draft> {
  draft(value: unknown, place: Place, field: NounField): Draft;
  input(draft: Draft, place: Place, field: NounField): unknown;
  problems(path: string, draft: Draft, field: NounField): readonly Problem[];
  /** Returns the draft in words, to show two of them beside each other. */
  lines(draft: Draft, field: NounField): readonly string[];
}
