import type { Services } from '@wikicon/schema';
import { createAudit } from '../read/audit.ts';
import { createAllReferenceData } from '../read/reference-data.ts';
import { createCommittees } from '../read/committees.ts';
import { createConflicts } from '../conflicts/service.ts';
import { createConferences } from '../read/conferences.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { createDeclared } from '../read/declared.ts';
import { createMedia } from '../read/media.ts';
import { createNodes } from '../read/nodes.ts';
import { createOrganizations } from '../read/organizations.ts';
import type { Cursors } from '../paging/cursor.ts';
import { createPeople } from '../read/people.ts';
import { createPrivateRows } from '../read/private-values.ts';
import { createChanges } from '../read/changes.ts';
import { createPaths } from '../read/paths.ts';
import { createSubjects } from '../read/subjects.ts';
import { createSeries } from '../read/series.ts';
import { createPrograms } from '../read/program.ts';
import { createSessions } from '../read/sessions.ts';
import { createFacts } from '../read/facts.ts';

/** The services that read. */
export type Readers = Omit<Services, 'writes' | 'viewer' | 'participation'>;

export interface ReaderNeeds {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly cache: RequestCache;
  readonly clock: () => Date;
}

/** The reading services of one request: they remember what they read, and its table counts what they cost. */
export function createReaders(needs: ReaderNeeds): Readers {
  const { table, identity, cache, clock } = needs;
  const allReferenceData = createAllReferenceData(needs);
  const committees = createCommittees(needs);
  const programs = createPrograms({ table, allReferenceData, cache });
  const privateRows = createPrivateRows({ table, cache });
  const nodes = createNodes({ table, allReferenceData, identity, cache, privateRows, clock });
  const conferences = createConferences({ ...needs, nodes });
  return {
    nodes,
    series: createSeries(needs),
    conferences,
    referenceData: allReferenceData,
    sessions: createSessions({ ...needs, programs, allReferenceData, conferences, nodes, privateRows }),
    people: createPeople({ ...needs, committees }),
    organizations: createOrganizations({ ...needs, nodes }),
    committees,
    facts: createFacts({ table, allReferenceData, cache }),
    media: createMedia(needs),
    declared: createDeclared({ ...needs, privateRows }),
    // Loaded by the first who searches.
    search: {
      search: async (page) =>
        (await import('../read/search.ts'))
          .createSearch({ ...needs, conferences, programs, allReferenceData, nodes })
          .search(page),
    },
    changes: createChanges(needs),
    subjects: createSubjects(needs),
    paths: createPaths(needs),
    audit: createAudit(needs),
    conflicts: createConflicts({ ...needs, programs, privateRows }),
  };
}
