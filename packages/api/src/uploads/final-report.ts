import type { Id } from '@wikicon/schema';
import type { Refused } from '../interchange/import/carry-out.ts';
import type { Change } from '../interchange/import/changes.ts';
import type { PreparedImport } from '../interchange/import/import.ts';
import type { Report } from '../interchange/import/report.ts';

const counted = {
  Session: 'sessions',
  Person: 'people',
  Room: 'rooms',
  Topic: 'topics',
  SessionType: 'types',
} as const;

/**
 * The report of an import in several slices: what the first of them planned, without what the last of them was refused.
 *
 * @param last the last slice: to it everything that was written before is unchanged, and has the id that it got
 */
export function finalReport(planned: Report, last: PreparedImport, refused: readonly Refused[]): Report {
  const ids = new Map(last.titles.map((one) => [keyOf(one), one.id]));
  const changes = planned.changes.map((change): Change => ({ ...change, id: ids.get(keyOf(change)) ?? change.id }));
  const isRefused = new Set<Id | null>(refused.map(({ id }) => id));
  const report: Report = {
    ...planned,
    changes: changes.filter(({ id }) => !isRefused.has(id)),
    topicItems: last.report().topicItems,
    problems: refused.map(({ id: _id, ...problem }) => problem),
  };
  return changes.filter(({ id }) => isRefused.has(id)).reduce(without, report);
}

/** Places in a file are lines, of which one may hold several things. */
const keyOf = ({ noun, place, title }: Pick<Change, 'noun' | 'place' | 'title'>): string =>
  JSON.stringify([noun, place, title]);

/** One less where it was counted. */
function without(report: Report, { noun, outcome }: Change): Report {
  if (!Object.hasOwn(counted, noun)) return report;
  const name = counted[noun as keyof typeof counted];
  const counts = report[name] as Report['sessions'];
  return { ...report, [name]: { ...counts, [outcome]: counts[outcome] - 1 } };
}
