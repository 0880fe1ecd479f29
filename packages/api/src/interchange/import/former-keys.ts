import type { Localized } from '@wikicon/schema';
import { formerFold } from './former-fold.ts';
import type { Kind, Memory } from './memory.ts';
import type { Schedule } from './schedule.ts';

/** A memory that also finds what was remembered of a thing without an id under the former key of its name. */
export function withFormerKeys(memory: Memory, { people, sessions, rooms, topics, types }: Schedule): Memory {
  const former = new Map<string, string>([
    ...people.map(({ key, name }) => formerOf('per', key, name)),
    ...sessions.map(({ key, title }) => formerOf('ses', key, title)),
    ...rooms.map(({ key, name }) => formerOf('rom', key, name)),
    ...topics.map(({ key, name }) => formerOf('top', key, name)),
    ...types.map(({ key, name }) => formerOf('typ', key, name)),
  ]);
  return {
    ...memory,
    of(kind, key) {
      const before = former.get(`${kind} ${key}`);
      return memory.of(kind, key) ?? (before === undefined ? null : memory.of(kind, before));
    },
  };
}

/** Keys of names begin with what they are names of; any other key is an id, and was never folded. */
function formerOf(kind: Kind, key: string, name: string | Localized): [string, string] {
  const [prefix = ''] = /^(name|title):/.exec(key) ?? [];
  const text = typeof name === 'string' ? name : Object.values(name)[0]!;
  return [`${kind} ${key}`, prefix === '' ? key : `${prefix}${formerFold(text)}`];
}
