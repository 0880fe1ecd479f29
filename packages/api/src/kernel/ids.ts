import { randomBytes } from 'node:crypto';
import {
  conferenceOf,
  declarationOf,
  ownedId,
  ownedKinds,
  parseId,
  prefixOf,
  typeNameOf,
  type ConferenceId,
  type Id,
  type WritableName,
} from '@wikicon/schema';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: 48 bits of time, 80 of chance. @param chance 16 bytes */
export const newUlid = (now: Date, chance: Uint8Array = randomBytes(16)): string =>
  ulidTime(now) + Array.from(chance, (byte) => letters[byte % 32]!).join('');

/** The first ten letters of every ULID of a moment: they sort by time. */
export const ulidTime = (now: Date): string =>
  Array.from({ length: 10 }, (_, at) => letters[Math.floor(now.getTime() / 32 ** (9 - at)) % 32]!).join('');

/** Letters like those of a ULID, all of chance: the id of a node that not everybody sees tells no time. */
function randomLetters(): string {
  const chance = Array.from(randomBytes(26), (byte) => letters[byte % 32]!).join('');
  return `${letters[randomBytes(1)[0]! % 8]!}${chance.slice(1)}`;
}

export function newId(name: WritableName, conference: ConferenceId | null, now: Date): Id {
  const prefix = prefixOf(name);
  const isSeenLater = typeof declarationOf(name).read === 'object';
  const own = isSeenLater ? randomLetters() : newUlid(now);
  return ownedKinds.includes(name) ? ownedId(prefix, conference!, own) : `${prefix}_${own}`;
}

/** Returns the nodes that an input names: each id, with its first place. */
export function placesOf(value: unknown, place = ''): Map<Id, string> {
  const found = new Map<Id, string>();
  visit(value, place);
  return found;

  function visit(one: unknown, at: string): void {
    if (typeof one === 'string') {
      if (parseId(one) !== null && !found.has(one as Id)) found.set(one as Id, at);
    } else if (one !== null && typeof one === 'object')
      for (const [name, inner] of Object.entries(one)) visit(inner, at === '' ? name : `${at}.${name}`);
  }
}

/** The conference that a node belongs to; null for what stands by itself. */
export const conferenceOfNode = (id: Id): ConferenceId | null => {
  const name = typeNameOf(id);
  if (name === 'Conference') return id as ConferenceId;
  return ownedKinds.includes(name) ? conferenceOf(id) : null;
};
