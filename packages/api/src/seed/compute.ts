import type { FigureMetric } from '@wikicon/schema';
import type { ConferenceGraph } from './graph.ts';

/** The parts of a graph from which a figure can be counted. */
export type Counted = Pick<ConferenceGraph, 'sessions' | 'people' | 'organizations'>;

/** @throws when the graph does not hold what the metric counts. */
export function computeFigure(metric: FigureMetric, { sessions, people, organizations }: Counted): string {
  const counts: Partial<Record<FigureMetric, () => number>> = {
    SESSIONS: () => sessions.length,
    SPEAKERS: () => people.filter(({ roles }) => roles.includes('SPEAKER')).length,
    AFFILIATES: () => organizations.filter(({ roles }) => roles.includes('REPRESENTED')).length,
    LANGUAGES: () => new Set(sessions.flatMap(({ session }) => session.spokenLanguages)).size,
  };
  const count = counts[metric];
  if (count === undefined) throw new Error(`figures.json: ${metric} cannot be computed, and has no value.`);
  return String(count());
}
