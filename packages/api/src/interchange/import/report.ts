import { cut, type Id } from '@wikicon/schema';
import { firstText } from '../../kernel/localized.ts';
import { changesOf, titlesOf, type Change } from './changes.ts';
import type { Refused } from './carry-out.ts';
import type { Intent, Outcome } from '../plan/intent.ts';
import type { Known } from '../plan/known.ts';
import type { ImportPlan } from '../plan/plan.ts';
import { proposalOf, type Proposal } from '../schedule/proposals.ts';
import type { Diagnostic } from '../../kernel/diagnostic.ts';
import type { ItemProposal } from './topic-items.ts';
import type { Schedule, ScheduleFormat } from '../schedule/schedule.ts';

export interface Counts {
  /** The number that the file holds. */
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** The results of an import, or of a dry run. */
export interface Report {
  /** Its slug. */
  readonly conference: string;
  readonly isNew: boolean;
  readonly isDryRun: boolean;
  readonly format: ScheduleFormat;
  readonly source: string;
  readonly sessions: Counts & { readonly cancelled: number };
  readonly people: Counts;
  readonly rooms: Counts;
  readonly topics: Counts;
  readonly types: Counts;
  /** Everything that was written, or would be. */
  readonly changes: readonly Change[];
  /** The fields whose value in the file differs from one that was edited here, which stays. */
  readonly kept: readonly { readonly place: string; readonly id: string; readonly fields: readonly string[] }[];
  readonly conflicts: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly places: readonly string[];
    /** Of the same sessions, also of those that are not in the file. */
    readonly titles: readonly string[];
  }[];
  /** Other meanings that names may have; none of them was applied. */
  readonly proposals: readonly Proposal[];
  /** Items of Wikidata that topics may be about; none of them was set. */
  readonly topicItems: readonly ItemProposal[];
  /** The writes refused because somebody else wrote at the same time: they are in none of the counts but the totals. */
  readonly problems: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

interface Done {
  readonly slug: string;
  readonly isNew: boolean;
  readonly isDryRun: boolean;
  readonly source: string;
  readonly schedule: Schedule;
  readonly known: Known;
  readonly plan: ImportPlan;
  readonly topicItems: readonly ItemProposal[];
  readonly problems: readonly Refused[];
  readonly warnings: readonly Diagnostic[];
}

export function reportOf(done: Done): Report {
  const { slug, isNew, isDryRun, source, schedule, known, problems, warnings } = done;
  const refused = new Set(problems.map(({ id }) => id));
  const plan = without(done.plan, refused);
  const titles = new Map(titlesOf(known, done.plan).map(({ id, title }) => [id, title]));
  const intents = [...plan.rooms, ...plan.topics, ...plan.types, ...plan.people, ...plan.sessions];
  return {
    conference: slug,
    isNew,
    isDryRun,
    format: schedule.format,
    source,
    sessions: {
      ...counts(
        schedule.sessions,
        plan.sessions.filter(({ session }) => session !== null),
      ),
      cancelled: plan.sessions.filter(({ outcome }) => outcome === 'cancelled').length,
    },
    people: counts(schedule.people, plan.people),
    rooms: counts(schedule.rooms, plan.rooms),
    topics: counts(schedule.topics, plan.topics),
    types: counts(schedule.types, plan.types),
    changes: changesOf(known, done.plan, isDryRun).filter(({ id }) => id === null || !refused.has(id)),
    kept: intents.flatMap(({ place, id, kept }) => (kept.length > 0 ? [{ place, id, fields: kept }] : [])),
    conflicts: plan.conflicts.map(({ rule, severity, startsAt, endsAt, sessions }) => ({
      rule,
      severity,
      startsAt,
      endsAt,
      places: sessions.map(plan.placeOf).toSorted(),
      titles: sessions.map((id) => titles.get(id) ?? firstText(known.sessions.get(id)?.title ?? {})).toSorted(),
    })),
    proposals: schedule.people.flatMap((person) => proposalOf(person) ?? []),
    topicItems: done.topicItems.filter(({ topic }) => topic === null || !refused.has(topic)),
    problems: problems.map(({ id: _id, ...problem }) => problem),
    warnings,
  };
}

/** The part of a plan that was written. */
function without(plan: ImportPlan, refused: ReadonlySet<Id>): ImportPlan {
  const written = <Of extends Intent>(intents: readonly Of[]) => intents.filter(({ id }) => !refused.has(id));
  return {
    ...plan,
    rooms: written(plan.rooms),
    topics: written(plan.topics),
    types: written(plan.types),
    people: written(plan.people),
    sessions: written(plan.sessions),
  };
}

function counts(things: readonly unknown[], intents: readonly Intent[]): Counts {
  const of = (outcome: Outcome): number => intents.filter((intent) => intent.outcome === outcome).length;
  return { total: things.length, created: of('created'), updated: of('updated'), unchanged: of('unchanged') };
}

const most = 20;

const shown = (value: string | null): string => (value === null ? 'nothing' : `“${cut(value, 80)}”`);

/** The report for people to read. */
export function reportText(report: Report): string {
  const { conference, format, isNew, isDryRun, changes, kept, conflicts, proposals, topicItems, problems, warnings } =
    report;
  const line = (name: 'sessions' | 'people' | 'rooms' | 'topics' | 'types'): string => {
    const { total, ...parts } = report[name];
    const told = Object.entries(parts).flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : []));
    return `  ${name.padEnd(9)} ${String(total).padStart(5)}   ${told.join(', ')}`;
  };
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : ['', title, ...lines.slice(0, most), ...(lines.length > most ? [`  … and ${lines.length - most} more`] : [])];
  return [
    `${conference}${isNew ? ', new' : ''}: ${format}${isDryRun ? '. Nothing was written: this is what would be.' : ''}`,
    ...(['sessions', 'people', 'rooms', 'topics', 'types'] as const).map(line),
    ...list(
      'Refused, and not done:',
      problems.map(({ place, message }) => `  ${place}: ${message}`),
    ),
    ...list(
      isDryRun ? 'Would change:' : 'Changed:',
      changes
        .filter(({ outcome }) => outcome !== 'created')
        .flatMap(({ place, title, fields }) => [
          `  ${place}, “${title}”`,
          ...fields.map(({ field, from, to }) => `    ${field}: ${shown(from)} → ${shown(to)}`),
        ]),
    ),
    ...list(
      'Edited here, so kept:',
      kept.map(({ place, fields }) => `  ${place}: ${fields.join(', ')}`),
    ),
    ...list(
      'Does not go together:',
      conflicts.map(
        ({ rule, severity, startsAt, places }) => `  ${severity} ${rule} at ${startsAt}: ${places.join(', ')}`,
      ),
    ),
    ...list(
      'Names that may mean more, left as they are:',
      proposals.map(({ place, username, affiliation }) => {
        const means = [username && `user name “${username}”`, affiliation && `affiliation “${affiliation}”`];
        return `  ${place}: ${means.filter(Boolean).join(', ')}`;
      }),
    ),
    ...list(
      'Topics that may be about an item of Wikidata, which only their team sets:',
      topicItems.map(({ place, topic, items }) => {
        const named = items.map(
          ({ wikidataId, name, conferences }) =>
            `${wikidataId} (“${name}” of ${conferences === 1 ? 'one conference' : `${conferences} conferences`})`,
        );
        return `  ${place}${topic === null ? '' : `, ${topic}`}: ${named.join(', ')}`;
      }),
    ),
    ...list(
      'To know:',
      warnings.map(({ place, message }) => `  ${place}: ${message}`),
    ),
    '',
  ].join('\n');
}
