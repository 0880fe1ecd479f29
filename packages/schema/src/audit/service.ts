import type { ConferenceId, Id, PersonId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';

/** One change of the graph. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: PersonId;
  readonly action: keyof typeof auditActions;
  readonly node: Id;
  readonly reason: string | null;
  readonly changes: readonly AuditChange[];
}

/** A field, with its values as JSON texts. */
export interface AuditChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export const auditActions = {
  CREATE: 'It was made.',
  UPDATE: 'It was changed.',
  DELETE: 'It was deleted.',
} as const;

export interface AuditService {
  /** Latest first; null for whoever may not read it. */
  ofConference(
    conference: ConferenceId,
    page: PageArguments & { readonly node?: string | null | undefined },
  ): Promise<Page<Edge<AuditEntry>> | null>;
}
