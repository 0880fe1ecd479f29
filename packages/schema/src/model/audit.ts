import type { Id, PersonId } from '../kernel/ids.ts';

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
