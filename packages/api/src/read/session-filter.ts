import { suits, type LanguageTag, type SessionFilter } from '@wikicon/schema';
import type { ReferenceData } from './reference-data.ts';
import type { SessionContent } from '../rows/session.ts';

type Condition = (session: SessionContent) => boolean;

/** Sessions for which every given condition holds, and of each list any one value. */
export function matching(filter: SessionFilter, referenceData: ReferenceData): Condition {
  const {
    languages,
    spokenLanguages,
    topics,
    rooms,
    types,
    organizations,
    speakers,
    endsAfter,
    startsBefore,
    isScheduled,
    day,
  } = filter;
  const conditions: (Condition | null)[] = [
    languages
      ? (session) => anySuits(languages, [...session.spokenLanguages, ...session.interpretationLanguages])
      : null,
    spokenLanguages ? (session) => anySuits(spokenLanguages, session.spokenLanguages) : null,
    topics ? has(referenceData.idsOf('top', topics), (session) => session.topics.map(({ id }) => id)) : null,
    rooms ? has(referenceData.idsOf('rom', rooms), ({ slot }) => (slot?.room ? [slot.room.id] : [])) : null,
    types ? has(referenceData.idsOf('typ', types), ({ type }) => (type ? [type.id] : [])) : null,
    organizations
      ? has(new Set(organizations), (session) =>
          session.speakers.flatMap(({ representing }) => representing.map(({ slug }) => slug!)),
        )
      : null,
    speakers ? has(new Set(speakers), (session) => session.speakers.map(({ person }) => person.id)) : null,
    day != null ? ({ slot }) => slot?.day === day : null,
    endsAfter != null ? ({ slot }) => slot !== null && slot.endsAt > endsAfter : null,
    startsBefore != null ? ({ slot }) => slot !== null && slot.startsAt <= startsBefore : null,
    isScheduled != null ? ({ slot }) => (slot !== null) === isScheduled : null,
  ];
  const given = conditions.filter((condition) => condition !== null);
  return (session) => given.every((condition) => condition(session));
}

const has =
  (wanted: ReadonlySet<string>, values: (session: SessionContent) => readonly string[]): Condition =>
  (session) =>
    values(session).some((value) => wanted.has(value));

const anySuits = (wanted: readonly LanguageTag[], offered: readonly LanguageTag[]): boolean =>
  wanted.some((wish) => offered.some((tag) => suits(wish, tag) > 0));
