import type { Localized } from '@wikicon/schema';
import { formerFold } from '../text/former-fold.ts';
import type { Kind, Memory } from './memory.ts';
import type { Schedule } from '../schedule/schedule.ts';

/**
 * A memory that also finds rooms, topics and types under the key that was once made of their name; people and sessions
 * say their former keys themselves. Names that are two today and were one key are both new.
 */
export function withFormerKeys(memory: Memory, { rooms, topics, types }: Schedule): Memory {
  const kinds = { rom: rooms, top: topics, typ: types } satisfies Partial<Record<Kind, readonly Keyed[]>>;
  const former = new Map(
    Object.entries(kinds).flatMap(([kind, things]) =>
      [...Map.groupBy(things, formerKeyOf)].flatMap(([before, all]) =>
        all.length === 1 ? [[`${kind} ${all[0]!.key}`, before] as const] : [],
      ),
    ),
  );
  return {
    ...memory,
    of(kind, key) {
      const before = former.get(`${kind} ${key}`);
      return memory.of(kind, key) ?? (before === undefined ? null : memory.of(kind, before));
    },
  };
}

interface Keyed {
  readonly key: string;
  readonly name: Localized;
}

/** Any key that does not begin so is an id, and was never folded. */
const formerKeyOf = ({ key, name }: Keyed): string =>
  key.startsWith('name:') ? `name:${formerFold(Object.values(name)[0]!)}` : key;
