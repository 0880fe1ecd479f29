import type { Counting } from '../dynamo/cost.ts';
import type { ProgramItem } from '../dynamo/program-item.ts';
import type { ProgramRows } from '../dynamo/program-rows.ts';
import { createLru } from '../kernel/lru.ts';

/** Rows of programs, each as it was under a version: in memory, and in an item of the table for other processes. */
export interface Programs {
  /** Returns those of a version that a check has just found, or null where nobody has them. It throws nothing. */
  of(partition: string, version: string, meter: Counting): Promise<ProgramRows | null>;
  /** Takes rows that were read under a version. */
  keep(partition: string, version: string, program: ProgramRows): void;
}

interface Needs {
  readonly read: (partition: string, meter: Counting) => Promise<ProgramItem | null>;
  readonly store: (partition: string, item: ProgramItem) => Promise<void>;
  readonly release: string;
  /** The memory for all of them, in bytes. */
  readonly bytes: number;
}

interface Held {
  readonly version: string;
  /** Null for a version of which nobody has stored a program. */
  readonly program: ProgramRows | null;
}

export function createPrograms({ read, store, release, bytes }: Needs): Programs {
  const held = createLru<Held>({ all: bytes, each: bytes });

  return {
    async of(partition, version, meter) {
      const known = held.get(partition);
      if (known?.version === version) return known.program;
      const item = await read(partition, meter).catch(() => null);
      const program = item !== null && item.version === version && item.release === release ? item.program : null;
      hold(partition, { version, program });
      return program;
    },
    keep(partition, version, program) {
      hold(partition, { version, program });
      // Others read it by then, or read the rows themselves.
      void store(partition, { version, release, program }).catch(() => undefined);
    },
  };

  function hold(partition: string, one: Held): void {
    held.set(partition, one, one.program === null ? 0 : weightOf(one.program));
  }
}

/** About what the objects of a row take beside their texts. */
const perRow = 1_500;

const weightOf = ({ rows }: ProgramRows): number => rows.length * perRow + 2 * JSON.stringify(rows).length;
