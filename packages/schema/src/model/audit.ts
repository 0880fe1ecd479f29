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
  /** Null for what was brought in beside the API, and where the log does not say it. */
  readonly origin: AuditOrigin | null;
  /** The entry that this one took back. */
  readonly undoes: string | null;
  readonly isUndoable: boolean;
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

export const auditOrigins = {
  BROWSER: 'By somebody who had signed in with a browser.',
  TOKEN: 'By a program, with an access token of somebody.',
  IMPORT: 'By an import of a file or an address.',
} as const;

export type AuditOrigin = keyof typeof auditOrigins;
