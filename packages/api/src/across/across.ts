import type { AcrossService, NodeService } from '@wikicon/schema';
import type { DigestNeeds } from '../digest/digests.ts';
import type { Cursors } from '../paging/cursor.ts';
import type { ProgramAccess } from '../read/program-access.ts';
import { conferencesAcross, countsOf } from './conferences.ts';
import { facetTable } from './facet-table.ts';
import { peopleAcross } from './people.ts';
import { sessionsAcross } from './sessions.ts';

export interface AcrossNeeds extends DigestNeeds {
  readonly cursors: Cursors;
  readonly nodes: NodeService;
  readonly access: ProgramAccess;
}

/** Questions that no one conference answers, from the digests of those that match. */
export const across = (needs: AcrossNeeds): AcrossService & { readonly countsOf: typeof countsOf } => ({
  sessions: (page) => sessionsAcross(needs, page),
  people: (page) => peopleAcross(needs, page),
  conferences: (page) => conferencesAcross(needs, page),
  facetTable: async (rows, facet) => facetTable(rows, facet),
  countsOf,
});
