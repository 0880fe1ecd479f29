import { languageName } from '../../i18n/language.ts';
import { message } from '../../i18n/message.ts';
import { numberText } from '../../i18n/number.ts';
import type { Session } from './query.ts';
import type { Part } from './shares.ts';

type Kind = Pick<Part, 'key' | 'label'>;

/** Returns the number of sessions in each language; one in two languages counts for both. */
export const sessionsByLanguage = (program: readonly Session[]): Part[] =>
  counted(program, ({ spokenLanguages }) => spokenLanguages.map((tag) => ({ key: tag, label: languageName(tag) })));

export const sessionsByType = (program: readonly Session[]): Part[] =>
  counted(program, ({ type }) => (type ? [{ key: type.slug, label: type.name }] : []));

/** Counts the sessions of each kind: the most frequent first, the unknown ones last, and none where all are unknown. */
function counted(program: readonly Session[], kindsOf: (session: Session) => readonly Kind[]): Part[] {
  const all = program.map(kindsOf);
  const known = [...Map.groupBy(all.flat(), ({ key }) => key).values()]
    .map((same) => part(same[0]!, same.length))
    .toSorted((one, other) => other.number! - one.number!);
  const unknown = all.filter((kinds) => kinds.length === 0).length;
  if (known.length === 0 || unknown === 0) return known;
  return [...known, part({ key: '', label: message('report-unknown') }, unknown)];
}

const part = (kind: Kind, count: number): Part => ({ ...kind, number: count, text: numberText(count) });
