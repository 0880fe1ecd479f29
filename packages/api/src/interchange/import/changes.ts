import { cut, type Id, type Localized, type SessionId } from '@wikicon/schema';
import { firstText } from '../../kernel/localized.ts';
import type { Intent, Outcome } from '../plan/intent.ts';
import type { Known } from '../plan/known.ts';
import { isLocalized } from '../plan/localized.ts';
import { intentsOf, type ImportPlan } from '../plan/plan.ts';

/** A thing that an import makes or changes, with each field that it writes. */
export interface Change {
  readonly noun: Intent['name'];
  readonly place: string;
  /** Null for what a dry run would make. */
  readonly id: Id | null;
  readonly title: string;
  readonly outcome: Exclude<Outcome, 'unchanged'>;
  readonly fields: readonly FieldChange[];
}

/** A field as people read it: names in place of ids, and a text for each language: `title.uz`, `startsAt`, `room`. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

const maxLength = 300;

/** What a plan writes, in the order of writing. */
export function changesOf(known: Known, plan: ImportPlan, isDryRun: boolean): readonly Change[] {
  const intents = intentsOf(plan);
  const names = namesIn(known, intents);
  return intents.flatMap(({ name: noun, id, place, outcome, before, write }): Change[] => {
    if (write === null || outcome === 'unchanged') return [];
    const title = names.get(id) ?? place;
    const fields = fieldsOf(before ?? {}, write.plan.values, names);
    return [{ noun, place, id: isDryRun && outcome === 'created' ? null : id, title, outcome, fields }];
  });
}

/** Everything that the file tells of, also what stays as it is: its title and the node that it is. */
export const titlesOf = (
  known: Known,
  plan: ImportPlan,
): readonly Pick<Change, 'noun' | 'place' | 'title' | 'id'>[] => {
  const intents = intentsOf(plan);
  const names = namesIn(known, intents);
  return intents.map(({ name: noun, place, id }) => ({ noun, place, title: names.get(id) ?? place, id }));
};

/** What only orders or hides a node is told to nobody. */
const untold = new Set(['position', 'isPublic', 'slug', 'venue']);

type Values = Readonly<Record<string, unknown>>;

function fieldsOf(before: Values, after: Values, names: ReadonlyMap<Id, string>): FieldChange[] {
  return Object.keys(after)
    .filter((field) => !untold.has(field))
    .flatMap((field) => {
      const [old, now] = [texts(field, before[field], names), texts(field, after[field], names)];
      return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): FieldChange[] => {
        const [from, to] = [old.get(name) ?? null, now.get(name) ?? null];
        return from === to ? [] : [{ field: name, from: short(from), to: short(to) }];
      });
    });
}

const short = (text: string | null): string | null =>
  text === null || text.length <= maxLength ? text : `${cut(text, maxLength)}…`;

/** A value as texts, by the names of the fields that readers know. */
function texts(field: string, value: unknown, names: ReadonlyMap<Id, string>): ReadonlyMap<string, string> {
  if (value == null || (Array.isArray(value) && value.length === 0)) return new Map();
  if (isLocalized(field))
    return new Map(Object.entries(value as Localized).map(([tag, text]) => [`${field}.${tag}`, text]));
  if (field === 'slot')
    return new Map(
      Object.entries(value as Values).flatMap(([name, part]) => (part == null ? [] : [[name, textOf(part, names)]])),
    );
  return new Map([[field, textOf(value, names)]]);
}

function textOf(value: unknown, names: ReadonlyMap<Id, string>): string {
  if (Array.isArray(value)) return value.map((one) => textOf(one, names)).join(', ');
  if (typeof value !== 'object' || value === null) return names.get(value as Id) ?? String(value);
  const { person } = value as { readonly person?: Id };
  return person === undefined ? JSON.stringify(value) : textOf(person, names);
}

/** What everything is called that the file or the conference names. */
function namesIn({ conference, venues, rooms, topics, types, sessions }: Known, intents: readonly Intent[]) {
  const names = new Map<Id, string>();
  for (const { id, name } of [conference, ...venues, ...rooms, ...topics, ...types]) names.set(id, firstText(name));
  for (const { id, title, speakers } of sessions.values()) {
    names.set(id satisfies SessionId, firstText(title));
    for (const { person } of speakers) names.set(person.id, person.displayName);
  }
  for (const { id, before, write } of intents) {
    const { title, name, displayName } = { ...before, ...write?.plan.values } as Values;
    const text = displayName ?? title ?? name;
    if (typeof text === 'string') names.set(id, text);
    else if (text != null) names.set(id, firstText(text as Localized));
  }
  return names;
}
