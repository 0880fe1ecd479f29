import type { Key } from './row.ts';
import type { Range } from './range.ts';

/** What of a conference's partition no answer to everybody is made of: a change of these rows changes no such answer. */
const privatePrefixes = ['HID#', 'IMP#', 'PRV#', 'REF#', 'SLG#', 'UCM#'] as const;

const owned = /^CON#([\dA-Z]{26})$/;
const ownIndex = /^CON#([\dA-Z]{26})#[A-Z]+$/;

/** The partition in which a conference says whether answers that were made of its rows are still true. */
export const versionPartition = (ulid: string): string => `VER#${ulid}`;

/** @returns the version partition of a row that answers to everybody are made of, or null for every other row */
export function versionsOfKey({ pk, sk }: Key): string | null {
  const [, ulid] = owned.exec(pk) ?? [];
  return ulid === undefined || privatePrefixes.some((prefix) => sk.startsWith(prefix)) ? null : versionPartition(ulid);
}

/** The same for a range: null when any row in it could be private, or of several conferences. */
export function versionsOfRange({ partition, prefix = '', index = false }: Range): string | null {
  const [, ulid] = (index ? ownIndex : owned).exec(partition) ?? [];
  if (ulid === undefined) return null;
  if (index) return versionPartition(ulid);
  const isPrivate = privatePrefixes.some((one) => one.startsWith(prefix) || prefix.startsWith(one));
  return isPrivate ? null : versionPartition(ulid);
}

/** The address of a conference changes with the conference's own row, never alone. */
const addressPrefix = 'SLUG#conference#';

export const isAddress = ({ pk }: Key): boolean => pk.startsWith(addressPrefix);
