import { expect } from 'vitest';
import { FileProblems, type Diagnostic, type Said } from '../../src/kernel/diagnostic.ts';
import type { FileSession, Schedule, Suppositions } from '../../src/interchange/schedule/schedule.ts';
import type { Mapping } from '../../src/interchange/schedule/mapping.ts';
import { says } from '../../src/interchange/text/says.ts';
import { readSchedule } from '../../src/interchange/read/schedule.ts';

/** Reads a file in tests; its remarks are compared in English. */
export function read(
  file: string | Uint8Array,
  suppositions: Partial<Suppositions> = {},
  mapping: Mapping = {},
): Schedule {
  const schedule = readSchedule(typeof file === 'string' ? Buffer.from(file) : file, {
    format: 'auto',
    mapping,
    suppositions: { timeZone: 'Asia/Tashkent', languages: ['en'], ...suppositions },
  });
  return { ...schedule, warnings: schedule.warnings.map(english) };
}

/** A diagnostic in English alone; its code and its values say the same, for other languages. */
export function english({ place, message, code, values = [] }: Diagnostic): Diagnostic {
  const said = (says as (code: string, ...values: readonly (string | number)[]) => Said)(code!, ...values);
  expect(said.message).toBe(message);
  return { place, message };
}

/** What is wrong with a file; an error that is no list of problems fails the test. */
export function problemsOf(file: string | Uint8Array, mapping: Mapping = {}): readonly Diagnostic[] {
  try {
    read(file, {}, mapping);
    return [];
  } catch (error) {
    if (error instanceof FileProblems) return error.problems.map(english);
    throw error;
  }
}

/** A session in one line of a test. */
export const told = ({ key, title, slot, type, topics, speakers, status }: FileSession) => ({
  key,
  title,
  from: slot?.startsAt ?? null,
  to: slot?.endsAt ?? null,
  room: slot?.room ? Object.values(slot.room.name)[0] : null,
  type: type?.name ?? null,
  topics: topics?.map(({ name }) => Object.values(name)[0]),
  speakers: speakers?.map(({ person, role }) => `${role} ${person.name}`),
  status,
});
