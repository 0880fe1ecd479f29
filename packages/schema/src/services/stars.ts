import type { SessionId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { Refusal } from './write-result.ts';

/** The most sessions that are starred at once. */
export const maxStarsAtOnce = 50;

/** A session that the viewer starred. */
export type Star = Edge<{ readonly id: SessionId }, { readonly starredAt: string }>;

export interface StarsInput extends PageArguments {
  /** Those of one conference alone. */
  readonly conference?: string | null | undefined;
}

export interface StarInput {
  readonly sessions: readonly string[];
  readonly secondsAgo?: number | null | undefined;
}

/** Those of the sessions asked about that are starred now. */
export interface StarsWritten {
  readonly kind: 'StarPayload';
  readonly starred: readonly SessionId[];
}

/** The sessions that the viewer starred, for themselves alone. */
export interface StarService {
  /** Those that they see, the latest first; null with an access token. */
  stars(page: StarsInput): Promise<Page<Star> | null>;
  star(input: StarInput): Promise<StarsWritten | Refusal>;
  unstar(input: StarInput): Promise<StarsWritten | Refusal>;
}
