import type { Conference, Conflict } from '@wikicon/schema';
import { catalogueFrom } from '../catalogue/service.ts';
import { catalogueRange } from '../catalogue/entity.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionFrom, sessionRange } from '../session/entity.ts';
import { findConflicts } from './find.ts';
import { programOf, settingsOf } from './program.ts';

/**
 * What keeps a program from being published.
 *
 * @param table reads what was written a moment ago: the sessions' own rows are read, and not the index
 */
export async function blockingConflicts(table: Table, conference: Conference): Promise<readonly Conflict[]> {
  const [sessions, catalogue] = await Promise.all([
    table.all(sessionRange(conference.id)),
    table.all(catalogueRange(conference.id)),
  ]);
  const program = programOf(conference, sessions.map(sessionFrom), catalogueFrom(catalogue));
  return findConflicts(program, settingsOf(conference)).filter(({ severity }) => severity === 'BLOCKING');
}
