import type { Conference, Conflict } from '@wikicon/schema';
import { catalogueFrom } from '../catalogue/service.ts';
import { catalogueRange } from '../catalogue/entity.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionFrom, sessionRange } from '../session/entity.ts';
import { findConflicts } from './find.ts';
import { privateRange, privateRowsAmong } from '../private/entity.ts';
import { programOf, settingsOf, withPrivate } from './program.ts';

/**
 * What keeps a program from being published.
 *
 * @param table reads what was written a moment ago: the sessions' own rows are read, and not the index
 */
export async function blockingConflicts(table: Table, conference: Conference): Promise<readonly Conflict[]> {
  const [sessions, catalogue, hidden] = await Promise.all([
    table.all(sessionRange(conference.id)),
    table.all(catalogueRange(conference.id)),
    table.all(privateRange(conference.id)),
  ]);
  const rows = privateRowsAmong(hidden);
  const whole = sessions.map((row) => withPrivate(sessionFrom(row), rows));
  const program = programOf(conference, whole, catalogueFrom(catalogue));
  return findConflicts(program, settingsOf(withPrivate(conference, rows))).filter(
    ({ severity }) => severity === 'BLOCKING',
  );
}
