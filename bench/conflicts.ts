import { defaultSettings } from '@wikicon/schema';
import { findConflicts } from '../packages/api/src/conflicts/find.ts';
import type { ConflictProgram, ConflictSession } from '../packages/api/src/conflicts/finders.ts';
import { median } from './median.ts';

const sizes = [1_000, 10_000] as const;
const rounds = 11;

interface ConflictFigures {
  readonly name: string;
  /** Medians in milliseconds, for 1,000 and 10,000 sessions. */
  readonly milliseconds: readonly number[];
  /** The factor by which ten times the sessions take longer. */
  readonly growth: number;
}

/** Times the search for conflicts by this engine and by comparing every pair, in turn. */
export function conflicts(): ConflictFigures[] {
  const ways = {
    'every rule by the engine': (program: ConflictProgram) => findConflicts(program, defaultSettings).length,
    'one rule by comparing every pair': comparePairs,
  };
  const programs = sizes.map(synthetic);
  const figures = Object.entries(ways).map(([name, find]) => {
    const times = programs.map((): number[] => []);
    for (let round = 0; round <= rounds; round += 1)
      for (const [at, program] of programs.entries()) {
        const begun = performance.now();
        find(program);
        // The first round warms up.
        if (round > 0) times[at]!.push(performance.now() - begun);
      }
    const milliseconds = times.map(median);
    return { name, milliseconds, growth: milliseconds[1]! / milliseconds[0]! };
  });
  console.log(`\nThe conflicts of a synthetic program; medians of ${rounds} rounds in turn`);
  console.table(
    Object.fromEntries(
      figures.map(({ name, milliseconds: [small, large], growth }) => [
        name,
        { '1,000 sessions ms': small!.toFixed(1), '10,000 sessions ms': large!.toFixed(1), ratio: growth.toFixed(1) },
      ]),
    ),
  );
  return figures;
}

const midnight = Date.parse('2027-04-10T00:00:00Z');
const at = (minute: number): string => new Date(midnight + minute * 60_000).toISOString();

/** Ten rooms, half an hour each, two people on stage; one session in fifty runs over into the next. */
function synthetic(count: number): ConflictProgram {
  const sessions = Array.from({ length: count }, (_, place): ConflictSession => {
    const from = Math.floor(place / 10) * 30;
    return {
      id: `ses_${place}`,
      type: null,
      status: 'CONFIRMED',
      expectedAttendance: place % 40,
      slot: {
        startsAt: at(from),
        endsAt: at(from + (place % 50 === 0 ? 35 : 25)),
        day: '',
        room: { id: `rom_${place % 10}` },
      },
      speakers: [place, place * 7].map((person) => ({
        person: { id: `per_${person % 500}` },
        role: 'PRESENTER',
        representing: [],
      })),
    };
  });
  const rooms = new Map(Array.from({ length: 10 }, (_, room) => [`rom_${room}`, { capacity: 39 }]));
  return { sessions, rooms, types: new Map(), startsOn: '2027-04-10', endsOn: '2027-12-31', timeZone: 'Asia/Tashkent' };
}

/** Rooms that are double-booked, as one would find them without thinking. */
function comparePairs({ sessions }: ConflictProgram): number {
  let found = 0;
  for (const [place, { slot: one }] of sessions.entries())
    for (let next = place + 1; next < sessions.length; next += 1) {
      const other = sessions[next]!.slot!;
      if (one!.room!.id === other.room!.id && one!.startsAt < other.endsAt && other.startsAt < one!.endsAt) found += 1;
    }
  return found;
}
