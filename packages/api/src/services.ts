import type { Services } from '@wikicon/schema';
import { createAudit } from './audit/service.ts';
import { createCatalogues } from './catalogue/service.ts';
import { createCommittees } from './committee/service.ts';
import { createConflicts } from './conflicts/service.ts';
import { createConferences } from './conference/service.ts';
import type { Table } from './dynamo/table.ts';
import type { Identity } from './identity/viewer.ts';
import type { Memory } from './memo.ts';
import { createMedia } from './media/service.ts';
import { createNodes } from './node/service.ts';
import { createOrganizations } from './organization/service.ts';
import type { Cursors } from './paging/cursor.ts';
import { createPeople } from './person/service.ts';
import { createPrivateRows } from './private/service.ts';
import { createSeries } from './series/service.ts';
import { createPrograms } from './session/program.ts';
import { createSessions } from './session/service.ts';
import { createStory } from './story/service.ts';

/** The services that read. */
export type Readers = Omit<Services, 'writes' | 'viewer' | 'parts'>;

export interface ReaderNeeds {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly memory: Memory;
}

/** The reading services of one request: what they read once they remember, and what they cost is counted on its table. */
export function createReaders(needs: ReaderNeeds): Readers {
  const { table, identity, memory } = needs;
  const catalogues = createCatalogues(needs);
  const committees = createCommittees(needs);
  const programs = createPrograms({ table, catalogues, memory });
  const privateRows = createPrivateRows({ table, memory });
  const nodes = createNodes({ table, catalogues, identity, memory, privateRows });
  const conferences = createConferences({ ...needs, nodes });
  return {
    nodes,
    series: createSeries(needs),
    conferences,
    catalogue: catalogues,
    sessions: createSessions({ ...needs, programs, catalogues, conferences, nodes, privateRows }),
    people: createPeople({ ...needs, committees }),
    organizations: createOrganizations({ ...needs, nodes }),
    committees,
    story: createStory({ table, catalogues, memory }),
    media: createMedia(needs),
    audit: createAudit(needs),
    conflicts: createConflicts({ ...needs, programs, privateRows }),
  };
}
