import type { ConferenceId } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { AuditEntry } from '../model/audit.ts';

export interface AuditService {
  /** Latest first; null for whoever may not read it. */
  ofConference(
    conference: ConferenceId,
    page: PageArguments & { readonly node?: string | null | undefined },
  ): Promise<Page<Edge<AuditEntry>> | null>;
}
