import type { ConferenceId } from '@wikicon/schema';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { conferencePeoplePrefix, participationFrom, type ParticipationData } from '../rows/participation.ts';

/** The listed people of a conference, read whole once a request. */
export type Attendees = (conference: ConferenceId) => Promise<readonly ParticipationData[]>;

interface Needs {
  readonly table: Table;
  readonly cache: RequestCache;
}

export const createAttendees = ({ table, cache }: Needs): Attendees =>
  cache.memo(async (conference: ConferenceId) => {
    const rows = await table.all({ partition: conferencePartition(conference), prefix: conferencePeoplePrefix });
    return parsedAll(rows, participationFrom, table);
  });
