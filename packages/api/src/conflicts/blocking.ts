import type { Conference, Conflict } from '@wikicon/schema';
import { referenceDataAmong } from '../read/reference-data.ts';
import { referenceDataRange } from '../rows/reference-data.ts';
import { failing } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionFrom, sessionRange } from '../rows/session.ts';
import { findConflicts } from './find.ts';
import { privateKey, privateRange, valuesEntry } from '../rows/private-values.ts';
import { programOf, settingsOf, withPrivate } from './program.ts';

/**
 * Returns the conflicts that keep a program from being published.
 *
 * @param table reads what was written a moment ago: the sessions' own rows are read, and not the index
 * @throws CorruptRow for a part of the program that cannot be read, and so may conflict
 */
export async function blockingConflicts(table: Table, conference: Conference): Promise<readonly Conflict[]> {
  const [sessions, referenceData, own, hidden] = await Promise.all([
    table.all(sessionRange(conference.id)),
    table.all(referenceDataRange(conference.id)),
    table.get(privateKey(conference.id)),
    table.all(privateRange(conference.id, 'ses')),
  ]);
  const values = new Map([...(own ? [own] : []), ...hidden].map(valuesEntry));
  const whole = sessions.map((row) => withPrivate(sessionFrom(row), values));
  const program = programOf(conference, whole, referenceDataAmong(referenceData, failing));
  return findConflicts(program, settingsOf(withPrivate(conference, values))).filter(
    ({ severity }) => severity === 'BLOCKING',
  );
}
