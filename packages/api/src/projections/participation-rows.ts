import type { ConferenceId, Id } from '@wikicon/schema';
import { conferenceFrom } from '../rows/conference.ts';
import { changedRow } from '../rows/last-modified.ts';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import { isObject } from '../dynamo/shape.ts';
import type { Action } from '../dynamo/transaction.ts';
import { unlistedPrefix } from '../rows/participation.ts';

/** Returns what puts the rows of a part in the place of the old one, as long as nobody has changed it. */
export function replacement(old: Row | null, rows: readonly Row[], owner: Row): Action[] {
  const stamp = crypto.randomUUID();
  const [main, ...others] = rows as [Row, ...Row[]];
  const isSame = old !== null && old.sk === main.sk;
  const put: Action = {
    put: { ...main, stamp, version: (old?.version ?? 0) + 1 },
    when: isSame ? { stamp: old.stamp } : 'absent',
  };
  const moved: Action[] =
    old === null || isSame ? [] : [{ remove: { pk: old.pk, sk: old.sk }, when: { stamp: old.stamp } }];
  const check: Action = { check: { pk: owner.pk, sk: owner.sk }, when: { version: owner.version } };
  const isChanged = !isSame || shownPart(old) !== shownPart(main);
  const noted = isChanged && [old, main].some(isShown) ? [noting(conferenceFrom(owner).id)] : [];
  return [put, ...others.map((row): Action => ({ put: row })), ...moved, ...noted, check];
}

/** Returns what everybody sees of a part: not whether it was stated, follows from something, or was chosen. */
function shownPart({ data }: Row): string {
  const { stated: _stated, choice: _choice, ...shown } = { ...(isObject(data) && data) };
  return JSON.stringify(shown);
}

/** Returns what takes away the rows of a part. */
export const removal = (old: Row, id: Id, conference: ConferenceId): Action[] => [
  { remove: { pk: old.pk, sk: old.sk }, when: { stamp: old.stamp } },
  { remove: { pk: reference(id), sk: `${referencePrefix}${conference}` } },
  ...(isShown(old) ? [noting(conference)] : []),
];

/** Nobody learns, from a date alone, that something happened to somebody who is not listed. */
const isShown = (row: Row | null): boolean => row !== null && !row.sk.startsWith(unlistedPrefix);

const noting = (conference: ConferenceId): Action => ({ put: changedRow(conference, new Date()) });
