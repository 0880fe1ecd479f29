import type { ConferenceId } from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';

/** The key of the row that says when a conference last changed in a way that none of its other rows tells. */
export const changedKey = (conference: ConferenceId): Key => ({ pk: conferencePartition(conference), sk: 'CHANGED' });

/** Notes that somebody's part or name in a conference changed, or something of it went: what is gone has no date. */
export const changedRow = (conference: ConferenceId, at: Date): Row =>
  newRow('Changed', changedKey(conference), {}, instantOf(at));

/** The latest of instants in UTC; there must be one. */
export const newest = (instants: readonly (string | null | undefined)[]): string =>
  instants.filter((one) => one != null).reduce((one, other) => (one > other ? one : other));
