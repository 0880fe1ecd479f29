import { maxConferences, type SeriesId, type SeriesService } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byName, memoryPage } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import { seriesConferenceFrom } from '../rows/conference.ts';
import { conferencesPrefix } from '../rows/organization.ts';
import type { ParticipationData } from '../rows/participation.ts';
import type { Attendees } from './attendees.ts';
import { isPublished } from './conferences.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly attendees: Attendees;
}

/** People who are listed in the latest conferences of a series, each once: whose lists are read whole, all at once. */
export function seriesPeople({ table, cursors, attendees }: Needs): SeriesService['people'] {
  return async (series, page) => {
    const request = listRequest(cursors, 'Series.people', series, page);
    const { conferences, isComplete } = await latestOf(series);
    const lists = await Promise.all(conferences.map(({ id }) => attendees(id)));
    const entries = [...Map.groupBy(lists.flat(), ({ person }) => person.id).values()].map(entryOf);
    const found = memoryPage(request, entries, byName);
    return { ...found, isComplete, totalCount: isComplete ? found.totalCount : null };
  };

  async function latestOf(series: SeriesId) {
    const range = { index: true, partition: reference(series), prefix: conferencesPrefix, descending: true };
    const rows = await table.first(range, maxConferences + 1);
    const latest = parsedAll(rows.slice(0, maxConferences), seriesConferenceFrom, table);
    return {
      conferences: latest.filter((conference) => isPublished({}, conference)),
      isComplete: rows.length <= maxConferences,
    };
  }
}

/** @param parts of one person, the latest first: it has the name of today */
function entryOf(parts: readonly ParticipationData[]) {
  const { person } = parts[0]!;
  return {
    node: person,
    data: { conferences: parts.map(({ conference }) => conference) },
    position: [person.displayName, person.id],
  };
}
