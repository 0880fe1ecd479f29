import { vocabularies } from '../../noun/vocabularies.ts';
import { figureText, kindName, metricName, qualifiers } from '../../conference/figure.ts';
import { entriesOf, entryLines, languageProblems, localizedInput, type Entry } from '../../form/localized.ts';
import { problem, type Problem } from '../../form/problem.ts';
import { message } from '../../i18n/message.ts';
import { isDecimal } from './decimal.ts';
import { partInput, partLine, partProblems, partsOf, type PartDraft } from './part.ts';
import type { Figure, FigureInput } from './query.ts';

/** A figure as its form holds it. */
export interface FigureDraft {
  metric: Figure['metric'];
  label: readonly Entry[];
  qualifier: Figure['qualifier'];
  value: string;
  unit: Figure['unit'];
  /** Kept while another unit is chosen, and sent with money alone. */
  currency: string;
  kind: Figure['kind'];
  source: string | null;
  attributedTo: readonly Entry[];
  note: readonly Entry[];
  breakdown: readonly PartDraft[];
}

/** @param language the first of a new one's label */
export const figureDraft = (figure: Figure | null, language: string): FigureDraft => ({
  metric: figure?.metric ?? 'PARTICIPANTS',
  label: figure === null ? [{ language, text: '' }] : entriesOf(figure.label),
  qualifier: figure?.qualifier ?? 'EXACTLY',
  value: figure?.value ?? '',
  unit: figure?.unit ?? 'COUNT',
  currency: figure?.currency ?? '',
  kind: figure?.kind ?? 'REPORTED',
  source: figure?.source?.id ?? null,
  attributedTo: entriesOf(figure?.attributedTo),
  note: entriesOf(figure?.note),
  breakdown: partsOf(figure),
});

export const figureInput = ({ label, value, unit, currency, attributedTo, note, breakdown, ...draft }: FigureDraft) =>
  ({
    ...draft,
    label: localizedInput(label) ?? [],
    attributedTo: localizedInput(attributedTo),
    note: localizedInput(note),
    breakdown: breakdown.map(partInput),
    value: value.trim(),
    unit,
    currency: unit === 'MONEY' ? currencyCode(currency) : null,
  }) satisfies FigureInput;

const currencyCode = (text: string): string => text.trim().toUpperCase();

/** Returns the problems for which the schema would refuse the whole input. */
export const figureProblems = (draft: FigureDraft): readonly Problem[] => [
  ...languageProblems('label', draft.label),
  ...languageProblems('attributedTo', draft.attributedTo),
  ...languageProblems('note', draft.note),
  ...numberProblems(draft),
  ...draft.breakdown.flatMap(partProblems),
];

type NumberDraft = Pick<FigureDraft, 'qualifier' | 'value' | 'unit' | 'currency'>;

function numberProblems({ value, unit, currency }: NumberDraft): readonly Problem[] {
  const found: Problem[] = [];
  if (!isDecimal(value)) found.push(problem('value', value.trim() === '' ? 'REQUIRED' : 'MALFORMED'));
  if (unit === 'MONEY' && !/^[A-Z]{3}$/.test(currencyCode(currency)))
    found.push(problem('currency', currency.trim() === '' ? 'REQUIRED' : 'MALFORMED'));
  return found;
}

/** “over 90”, as far as it can be read already. */
export const valueText = (draft: NumberDraft): string =>
  numberProblems(draft).length > 0
    ? message(qualifiers[draft.qualifier], '…')
    : figureText({ ...draft, value: draft.value.trim(), currency: currencyCode(draft.currency) });

export const unitMessages = vocabularies.FigureUnit;

/** A field of a draft in words. */
export const figureLines = (sources: readonly { readonly id: string; readonly title: { readonly text: string } }[]) => {
  const texts: Readonly<Record<keyof FigureDraft, (draft: FigureDraft) => readonly string[]>> = {
    metric: (draft) => [metricName(draft)],
    label: ({ label }) => entryLines(label),
    qualifier: (draft) => [valueText(draft)],
    value: ({ value }) => [value],
    unit: ({ unit }) => [message(unitMessages[unit])],
    currency: ({ currency }) => (currency === '' ? [] : [currency]),
    kind: (draft) => [kindName(draft)],
    source: ({ source }) => sources.filter(({ id }) => id === source).map(({ title }) => title.text),
    attributedTo: ({ attributedTo }) => entryLines(attributedTo),
    note: ({ note }) => entryLines(note),
    breakdown: ({ breakdown }) => breakdown.map(partLine),
  };
  return (field: keyof FigureDraft, draft: FigureDraft): readonly string[] => texts[field](draft);
};
