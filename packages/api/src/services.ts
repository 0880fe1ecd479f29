import type { Services } from '@wikicon/schema';
import { createCatalogues } from './catalogue/service.ts';
import { createCommittees } from './committee/service.ts';
import { createConferences } from './conference/service.ts';
import type { Table } from './dynamo/table.ts';
import { createMedia } from './media/service.ts';
import { createNodes } from './node/service.ts';
import { createOrganizations } from './organization/service.ts';
import type { Cursors } from './paging/cursor.ts';
import { createPeople } from './person/service.ts';
import { createSeries } from './series/service.ts';
import { createPrograms } from './session/program.ts';
import { createSessions } from './session/service.ts';
import { createStory } from './story/service.ts';

/** The services of one request: what they read once they remember, and what they cost is counted on its table. */
export function createServices({ table, cursors }: { readonly table: Table; readonly cursors: Cursors }): Services {
  const needs = { table, cursors };
  const catalogues = createCatalogues(needs);
  const committees = createCommittees(needs);
  const programs = createPrograms({ table, catalogues });
  return {
    nodes: createNodes({ table, catalogues }),
    series: createSeries(needs),
    conferences: createConferences(needs),
    catalogue: catalogues,
    sessions: createSessions({ ...needs, programs }),
    people: createPeople({ ...needs, committees }),
    organizations: createOrganizations(needs),
    committees,
    story: createStory({ table, catalogues }),
    media: createMedia(needs),
  };
}
