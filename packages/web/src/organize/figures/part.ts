import { entriesOf, languageProblems, localizedInput, type Entry } from '../../form/localized.ts';
import { problem, type Problem } from '../../form/problem.ts';
import { listText } from '../../i18n/number.ts';
import { isDecimal } from './decimal.ts';
import type { Figure } from './query.ts';

/** A part of a figure as its form holds it. */
export interface PartDraft {
  /** Empty where the name gives the key. */
  readonly key: string;
  readonly label: readonly Entry[];
  /** Empty where the source does not count it. */
  readonly value: string;
}

export const partsOf = (figure: Figure | null): readonly PartDraft[] =>
  figure?.breakdown.map(({ key, label, value }) => ({ key, label: entriesOf(label), value: value ?? '' })) ?? [];

export const partInput = ({ key, label, value }: PartDraft) => ({
  key: key.trim() || keyOf(label),
  label: localizedInput(label) ?? [],
  value: value.trim() || null,
});

/** Returns south-asia for “South Asia”; a name without Latin letters has no key of its own. */
const keyOf = (label: readonly Entry[]): string =>
  label.map(({ text }) => slugOf(text)).find((slug) => slug !== '') ?? '';

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}ʻʼ'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Returns the problems for which the schema would refuse the whole input, and a key that is missing. */
export const partProblems = (part: PartDraft, at: number): readonly Problem[] => [
  ...languageProblems(`breakdown.${at}.label`, part.label),
  ...(partInput(part).key === '' ? [problem(`breakdown.${at}.key`, 'REQUIRED')] : []),
  ...(part.value.trim() === '' || isDecimal(part.value) ? [] : [problem(`breakdown.${at}.value`, 'MALFORMED')]),
];

export const partName = ({ key, label }: PartDraft): string =>
  label.map(({ text }) => text.trim()).find((text) => text !== '') ?? key;

export const partLine = ({ key, label, value }: PartDraft): string => {
  const names = label.map(({ text }) => text).filter(Boolean);
  return [names.length > 0 ? listText(names) : key, value].filter(Boolean).join(': ');
};
