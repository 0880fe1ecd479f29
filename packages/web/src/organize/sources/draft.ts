import { sourceKinds } from '../../conference/source-facts.ts';
import { isAddress } from '../../form/address.ts';
import { entriesOf, entryLines, languageProblems, localizedInput, type Entry } from '../../form/localized.ts';
import { problem, type Problem } from '../../form/problem.ts';
import { message } from '../../i18n/message.ts';
import type { Source, SourceInput } from './query.ts';

/** A source as its form holds it. */
export interface SourceDraft {
  title: readonly Entry[];
  kind: Source['kind'];
  publisher: string;
  url: string;
  publishedOn: string;
}

/** @param language the first of a new one's title */
export const sourceDraft = (source: Source | null, language: string): SourceDraft => ({
  title: source === null ? [{ language, text: '' }] : entriesOf(source.title),
  kind: source?.kind ?? 'WIKI_PAGE',
  publisher: source?.publisher ?? '',
  url: source?.url ?? '',
  publishedOn: source?.publishedOn ?? '',
});

export const sourceInput = ({ title, kind, publisher, url, publishedOn }: SourceDraft) =>
  ({
    title: localizedInput(title) ?? [],
    kind,
    publisher: publisher.trim() || null,
    url: url.trim() || null,
    publishedOn: publishedOn.trim() || null,
  }) satisfies SourceInput;

/** Returns the problems for which the schema would refuse the whole input. */
export function sourceProblems(draft: SourceDraft): readonly Problem[] {
  const { url, publishedOn } = sourceInput(draft);
  return [
    ...languageProblems('title', draft.title),
    ...(url === null || isAddress(url) ? [] : [problem('url', 'MALFORMED')]),
    ...(publishedOn === null || isPartialDate(publishedOn) ? [] : [problem('publishedOn', 'MALFORMED')]),
  ];
}

/** Checks for a year, month or day that exists. */
const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

export const sourceLabels = (): Readonly<Record<keyof SourceDraft, string>> => ({
  title: message('edit-title'),
  kind: message('source-kind'),
  publisher: message('source-publisher'),
  url: message('source-address'),
  publishedOn: message('source-published'),
});

const texts: Readonly<Record<keyof SourceDraft, (draft: SourceDraft) => readonly string[]>> = {
  title: ({ title }) => entryLines(title),
  kind: ({ kind }) => [message(sourceKinds[kind])],
  publisher: ({ publisher }) => lines(publisher),
  url: ({ url }) => lines(url),
  publishedOn: ({ publishedOn }) => lines(publishedOn),
};

const lines = (text: string): readonly string[] => (text.trim() === '' ? [] : [text]);

/** A field of a draft in words. */
export const sourceLines = (field: keyof SourceDraft, draft: SourceDraft): readonly string[] => texts[field](draft);
