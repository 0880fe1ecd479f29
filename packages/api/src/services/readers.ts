import type { Services } from '@wikicon/schema';
import { createAcross } from '../across/service.ts';
import { createAttendees } from '../read/attendees.ts';
import { createAllReferenceData } from '../read/reference-data.ts';
import { createCommittees } from '../read/committees.ts';
import { createConferences } from '../read/conferences.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { createDeclared } from '../read/declared.ts';
import { createMedia } from '../read/media.ts';
import { createNaming } from '../read/naming.ts';
import { createNodes } from '../read/nodes.ts';
import { createOrganizations } from '../read/organizations.ts';
import type { Cursors } from '../paging/cursor.ts';
import { createPeople } from '../read/people.ts';
import { createPrivateRows } from '../read/private-values.ts';
import { lazily } from '../kernel/lazily.ts';
import { createSeries } from '../read/series.ts';
import { createPrograms } from '../read/program.ts';
import { createProgramAccess } from '../read/program-access.ts';
import { createSessions } from '../read/sessions.ts';
import { createFacts } from '../read/facts.ts';

/** The services that read. */
export type Readers = Omit<
  Services,
  'writes' | 'viewer' | 'stars' | 'messages' | 'alsoMe' | 'participation' | 'merging' | 'undoing'
>;

export interface ReaderNeeds {
  readonly table: Table;
  readonly store: Store;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly cache: RequestCache;
  readonly clock: () => Date;
}

const discovery = () => import('../read/discovery.ts');

/** The reading services of one request: they remember what they read, and its table counts what they cost. */
export function createReaders(needs: ReaderNeeds): Readers {
  const { table, identity, cache, clock } = needs;
  const allReferenceData = createAllReferenceData(needs);
  const attendees = createAttendees(needs);
  const committees = createCommittees(needs);
  const access = createProgramAccess(needs);
  const programs = createPrograms({ table, access, allReferenceData, cache });
  const privateRows = createPrivateRows({ table, cache });
  const nodes = createNodes({ table, allReferenceData, identity, cache, access, privateRows, clock });
  const conferences = createConferences({ ...needs, access, nodes, privateRows });
  return {
    nodes,
    across: createAcross({ ...needs, nodes, access, conferences }),
    naming: createNaming({ ...needs, nodes }),
    series: createSeries({ ...needs, attendees }),
    conferences,
    referenceData: allReferenceData,
    sessions: createSessions({ ...needs, access, programs, allReferenceData, conferences, nodes, privateRows }),
    people: createPeople({ ...needs, committees, attendees, nodes }),
    organizations: createOrganizations({ ...needs, nodes }),
    committees,
    facts: createFacts({ table, allReferenceData, cache }),
    media: createMedia(needs),
    declared: createDeclared({ ...needs, privateRows }),
    search: lazily(async () => {
      const { createSearch } = await discovery();
      return createSearch({ ...needs, conferences, programs, allReferenceData, nodes });
    }),
    changes: lazily(async () => (await discovery()).createChanges(needs)),
    subjects: lazily(async () => (await discovery()).createSubjects(needs)),
    paths: lazily(async () => (await discovery()).createPaths(needs)),
    audit: lazily(async () => (await import('../read/audit.ts')).createAudit({ ...needs, nodes })),
    conflicts: lazily(async () =>
      (await import('../conflicts/service.ts')).createConflicts({ ...needs, programs, privateRows }),
    ),
  };
}
