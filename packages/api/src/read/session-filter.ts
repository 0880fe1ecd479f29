import { suits, type LanguageTag, type SessionFilter } from '@wikicon/schema';
import { findsWords } from './finds-words.ts';
import { itemIn } from './search-item.ts';

/** What conditions ask of a session, wherever it is known from; all but people and items by their slugs. */
export interface SessionFacts {
  readonly slot: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly day: string;
    readonly room: string | null;
  } | null;
  readonly spoken: readonly LanguageTag[];
  readonly interpreted: readonly LanguageTag[];
  readonly type: string | null;
  readonly topics: readonly string[];
  readonly wikidataIds: readonly string[];
  /** Those that somebody on stage stands for, and those of them that somebody does who is listed. */
  readonly organizations: readonly string[];
  readonly represented: readonly string[];
  readonly speakers: readonly string[];
  readonly hasMedia: boolean;
  /** Its title in every language, and the names of speakers who are listed. */
  readonly texts: readonly string[];
}

type Condition = (session: SessionFacts) => boolean;

/** Sessions for which every given condition holds, and of each list any one value. */
export function matching(filter: SessionFilter): Condition {
  const { languages, spokenLanguages, endsAfter, startsBefore, isScheduled, day, hasMedia, text } = filter;
  const conditions: (Condition | null)[] = [
    languages ? ({ spoken, interpreted }) => anySuits(languages, [...spoken, ...interpreted]) : null,
    spokenLanguages ? ({ spoken }) => anySuits(spokenLanguages, spoken) : null,
    has(filter.topics, ({ topics }) => topics),
    has(filter.wikidataIds?.map(itemOf), ({ wikidataIds }) => wikidataIds),
    has(filter.rooms, ({ slot }) => (slot?.room == null ? [] : [slot.room])),
    has(filter.types, ({ type }) => (type === null ? [] : [type])),
    has(filter.organizations, ({ organizations }) => organizations),
    has(filter.represented, ({ represented }) => represented),
    has(filter.speakers, ({ speakers }) => speakers),
    day != null ? ({ slot }) => slot?.day === day : null,
    endsAfter != null ? ({ slot }) => slot !== null && slot.endsAt > endsAfter : null,
    startsBefore != null ? ({ slot }) => slot !== null && slot.startsAt <= startsBefore : null,
    isScheduled != null ? ({ slot }) => (slot !== null) === isScheduled : null,
    hasMedia != null ? (session) => session.hasMedia === hasMedia : null,
    text != null ? findsWordsIn(text) : null,
  ];
  const given = conditions.filter((condition) => condition !== null);
  return (session) => given.every((condition) => condition(session));
}

/** An item as it is kept, however it was typed. */
const itemOf = (typed: string): string => itemIn(typed) ?? typed;

function has(
  wanted: readonly string[] | null | undefined,
  values: (session: SessionFacts) => readonly string[],
): Condition | null {
  if (wanted == null) return null;
  const choice = new Set(wanted);
  return (session) => values(session).some((value) => choice.has(value));
}

function findsWordsIn(text: string): Condition {
  const finds = findsWords(text);
  return ({ texts }) => finds(texts);
}

export const anySuits = (wanted: readonly LanguageTag[], offered: readonly LanguageTag[]): boolean =>
  wanted.some((wish) => offered.some((tag) => suits(wish, tag) > 0));
