import { formats, type Id, type LanguageTag } from '@wikicon/schema';
import type { Identity } from '../../authority/viewer.ts';
import { personThing, visible } from '../../authority/visible.ts';
import type { Store } from '../../dynamo/store.ts';
import type { Table } from '../../dynamo/table.ts';
import { namedConferenceCheck } from '../../rows/conference.ts';
import { snapshotBySlug } from '../../rows/slug.ts';
import { newUlid } from '../../kernel/ids.ts';
import { instantOf } from '../../kernel/instant.ts';
import { carryOutImport, rehearse, type Progress, type Refused } from './carry-out.ts';
import { withFormerKeys } from '../plan/former-keys.ts';
import { knownFrom, readKnown, readPeople, type Known } from '../plan/known.ts';
import type { Mapping } from '../schedule/mapping.ts';
import { planImport, type ImportPlan } from '../plan/plan.ts';
import { candidateOf } from '../plan/people.ts';
import type { Planning } from '../plan/planning.ts';
import { readSchedule } from '../read/schedule.ts';
import { FileProblems, maxDiagnostics, refuse, type Diagnostic } from '../../kernel/diagnostic.ts';
import { titlesOf } from './changes.ts';
import { reportOf, type Report } from './report.ts';
import { maxTopics, proposeItems, type NamelessTopic } from './topic-items.ts';
import type { Schedule, ScheduleFormat } from '../schedule/schedule.ts';
import { says } from '../text/says.ts';

export interface ImportOptions {
  readonly slug: string;
  /** Files of one source follow one another: what the next one leaves out is cancelled. */
  readonly source: string;
  readonly format: ScheduleFormat | 'auto';
  readonly mapping: Mapping;
  /** The language of texts for which the file says none; else the conference's. */
  readonly language: LanguageTag | null;
  /** The zone of times for which the file says none; else the conference's. */
  readonly timeZone: string | null;
  readonly isDryRun: boolean;
  /** True to make a conference that is not there, as a draft. */
  readonly mayCreate: boolean;
  /** True to let a file without sessions cancel all that its source brought. */
  readonly mayEmpty: boolean;
  readonly now: Date;
  /** The one who writes, and whose rights hold for each write. */
  readonly identity: Identity;
  /** True for a plan that was tried before, and goes on. */
  readonly isRehearsed?: boolean;
}

/** An import before its first write. */
export interface PreparedImport {
  /** Everything that the file tells of, by title. */
  readonly titles: ReturnType<typeof titlesOf>;
  /** @param problems what was refused while it was carried out */
  report(problems?: readonly Refused[]): Report;
  carryOut(progress: Progress): Promise<readonly Refused[]>;
}

/**
 * Brings the schedule of a file into a conference, by the rules of every other write.
 *
 * @param store null where there is no table yet, which only a dry run may meet
 * @throws FileProblems when it cannot be brought in; nothing is written then
 */
export async function importSchedule(
  store: Store | null,
  file: Uint8Array,
  options: ImportOptions,
  progress: Progress = () => undefined,
): Promise<Report> {
  const prepared = await prepareImport(store, file, options);
  return prepared.report(options.isDryRun ? [] : await prepared.carryOut(progress));
}

/**
 * Reads a file, plans what it changes, and tries that by all rules.
 *
 * @throws FileProblems when it cannot be brought in
 */
export async function prepareImport(
  store: Store | null,
  file: Uint8Array,
  options: ImportOptions,
): Promise<PreparedImport> {
  const { slug, source, isDryRun, mayCreate, now, identity, isRehearsed = false } = options;
  const snapshot = store && (await snapshotBySlug(store.table, 'conference', slug, namedConferenceCheck));
  if (snapshot === null && !isDryRun && !mayCreate) refuse('conference', says('NO_CONFERENCE', slug));
  const present = snapshot && (await readKnown(store.table, snapshot.id, source));
  if (present?.conference.publication === 'ARCHIVED') refuse('conference', says('ARCHIVED', slug));
  const schedule = readSchedule(file, { ...options, suppositions: suppositionsOf(options, present) });
  const found = present ?? knownFrom(newConference(options, schedule), source, []);
  const known: Known = { ...found, memory: withFormerKeys(found.memory, schedule) };
  const warnings: Diagnostic[] = [...schedule.warnings];
  if (present === null && (schedule.conference.timeZone ?? options.timeZone) === null)
    warnings.push({ place: 'conference', ...says('ZONE_SUPPOSED', known.conference.timeZone) });
  const planning: Planning = {
    conference: known.conference.id,
    known,
    memory: known.memory,
    language: options.language ?? known.conference.workingLanguages[0] ?? 'und',
    at: now,
    reason: `Brought in from a file (${schedule.format}, source ${source}).`,
    warn: (place, said) => void warnings.push({ place, ...said }),
  };
  const people = store === null ? new Map() : await peopleOf(store.table, known, schedule, identity);
  const plan = planImport(planning, schedule, { isNew: present === null, mayEmpty: options.mayEmpty, people });
  const refused = isRehearsed ? [] : await rehearse(store?.table ?? null, known, plan, identity);
  if (refused.length > 0) throw new FileProblems(refused.slice(0, maxDiagnostics));
  const nameless = namelessTopics(known, schedule, plan, isDryRun);
  if (nameless.length > maxTopics) planning.warn('topics', says('SOME_TOPICS', maxTopics, nameless.length));
  const topicItems = store === null ? [] : await proposeItems(store.table, nameless, instantOf(now));
  const done = { slug, isNew: present === null, isDryRun, source, schedule, known, plan, topicItems, warnings };
  return {
    titles: titlesOf(known, plan),
    report: (problems = []) => reportOf({ ...done, problems }),
    carryOut: (progress) => carryOutImport({ store: store!, identity, plan, progress, warn: planning.warn }),
  };
}

/** The people whom the file may mean: those whom it brought before, and others whom the viewer sees. */
async function peopleOf(table: Table, { memory }: Known, schedule: Schedule, identity: Identity) {
  const candidates = schedule.people.map((person) => candidateOf(memory, person)).filter((id) => id !== null);
  const [found, viewer] = await Promise.all([readPeople(table, candidates), identity.viewer()]);
  const own = new Set(memory.all('per').map(({ remembered }) => remembered.id));
  return new Map([...found].filter(([id, person]) => own.has(id) || visible(viewer, personThing(person))));
}

/** The topics of the file that name no item here; what a dry run would make has no id yet. */
function namelessTopics(
  { topics: here }: Known,
  { topics }: Schedule,
  plan: ImportPlan,
  isDryRun: boolean,
): NamelessTopic[] {
  const known = new Map(here.map((topic) => [topic.id as Id, topic]));
  return topics.flatMap(({ place, name }, at) => {
    const { id } = plan.topics[at]!;
    const topic = known.get(id);
    if (topic?.wikidataId != null) return [];
    return [{ place, names: Object.values(name), topic: topic === undefined && isDryRun ? null : id }];
  });
}

function suppositionsOf({ language, timeZone }: ImportOptions, known: Known | null) {
  const working = known?.conference.workingLanguages ?? [];
  return {
    timeZone: timeZone ?? known?.conference.timeZone ?? null,
    languages: language === null ? working : [language, ...working.filter((tag) => tag !== language)],
  };
}

const newConference = ({ slug, language, timeZone, now }: ImportOptions, { conference }: Schedule) => ({
  id: `con_${newUlid(now)}` as const,
  slug,
  name: { [language ?? 'und']: conference.title ?? slug },
  summary: null,
  series: null,
  publication: 'DRAFT' as const,
  edition: null,
  status: 'TENTATIVE' as const,
  attendanceMode: null,
  startsOn: null,
  endsOn: null,
  timeZone: conference.timeZone ?? timeZone ?? conference.shownZone ?? 'UTC',
  city: null,
  country: null,
  workingLanguages: language === null ? [] : [language],
  interpretationLanguages: [],
  website: null,
  picture: null,
  wikidataId: null,
  updatedAt: formats.dateTime.parse(now.toISOString()),
  version: 0,
});
