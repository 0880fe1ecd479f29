import type { ConferenceId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { AuditEntry, AuditOrigin } from '../model/audit.ts';

/** Conditions of a log; one that is left out asks for nothing. */
export interface AuditFilter {
  readonly node?: string | null | undefined;
  readonly actor?: string | null | undefined;
  readonly noun?: string | null | undefined;
  readonly field?: string | null | undefined;
  readonly origin?: AuditOrigin | null | undefined;
}

export interface AuditService {
  /** Latest first; null for whoever may not read it. */
  ofConference(conference: ConferenceId, page: PageArguments & AuditFilter): Promise<Page<Edge<AuditEntry>> | null>;
}
