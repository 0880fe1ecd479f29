import { baseLanguage, languageName } from '../../i18n/language.ts';
import { message } from '../../i18n/message.ts';
import { shortDayName } from '../../i18n/time.ts';
import type { Session } from '../../program/query.ts';
import type { Text } from '../../text/text.ts';

/** One value that sessions can be filtered by. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The language that the label is in, where it comes from the graph. */
  readonly language?: string;
}

export const facets = ['day', 'language', 'topic', 'room', 'type', 'organization'] as const;
export type Facet = (typeof facets)[number];

/** The address's word for sessions without a time. */
export const unscheduled = 'unscheduled';

const named = ({ slug, name }: { readonly slug: string; readonly name: Text }): Choice => ({
  value: slug,
  label: name.text,
  language: name.language,
});

/** The values of a session in each facet. Interpretation counts as a language too, and scripts are not told apart. */
export const choicesOf: Readonly<Record<Facet, (session: Session) => Choice[]>> = {
  day: ({ slot }) => [
    slot === null
      ? { value: unscheduled, label: message('program-unscheduled') }
      : { value: slot.day, label: shortDayName(slot.day) },
  ],
  language: ({ spokenLanguages, interpretationLanguages }) =>
    [...spokenLanguages, ...interpretationLanguages].map((tag) => ({
      value: baseLanguage(tag),
      label: languageName(baseLanguage(tag)),
    })),
  topic: ({ topics }) => topics.map(named),
  room: ({ slot }) => (slot?.room ? [named(slot.room)] : []),
  type: ({ type }) => (type ? [named(type)] : []),
  organization: ({ speakers }) => speakers.edges.flatMap(({ representing }) => representing.map(named)),
};

/** Days and rooms have an order of their own, that of the program. */
const isOrdered = (facet: Facet): boolean => facet === 'day' || facet === 'room';

/** All that a program can be filtered by in one facet. */
export function choices(program: readonly Session[], facet: Facet): Choice[] {
  const found = new Map(program.flatMap(choicesOf[facet]).map((choice) => [choice.value, choice]));
  const all = [...found.values()];
  return isOrdered(facet) ? all : all.toSorted((one, other) => one.label.localeCompare(other.label));
}
