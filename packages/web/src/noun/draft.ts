import { entriesOf, entryLines, languageProblems, localizedInput, type Entry } from '../form/localized.ts';
import type { Choice } from '../form/choice.ts';
import { problem, type Problem } from '../form/problem.ts';
import type { Drafts, NounDraft, NounField } from './fields.ts';
import { isComplete, momentDraft, momentInput, momentLines } from './moment.ts';

/** The facts that give a field's value its meaning: the zone of its conference, and its language. */
export interface Setting {
  readonly zone: string;
  /** The first language of a new text. */
  readonly language: string;
}

/** The conversions of a kind of field: from the node into the form, and from there into the input. */
interface Shape<Draft> {
  draft(value: unknown, setting: Setting, isRequired: boolean): Draft;
  input(draft: Draft, setting: Setting): unknown;
  problems(path: string, draft: Draft): readonly Problem[];
  /** Returns the draft in words, to show two of them beside each other. */
  lines(draft: Draft): readonly string[];
}

interface Named {
  readonly id: string;
  readonly title?: { readonly text: string; readonly language: string };
  readonly name?: { readonly text: string; readonly language: string };
}

export function choiceOf({ id, title, name }: Named): Choice {
  const { text, language } = (title ?? name)!;
  return { value: id, label: text, language };
}

const texts: Shape<readonly Entry[]> = {
  draft: (value, { language }, isRequired) => {
    const entries = entriesOf(value as Parameters<typeof entriesOf>[0]);
    return entries.length === 0 && isRequired ? [{ language, text: '' }] : entries;
  },
  input: (entries) => localizedInput(entries),
  problems: languageProblems,
  lines: entryLines,
};

const shapes: { readonly [Kind in keyof Drafts]: Shape<Drafts[Kind]> } = {
  line: texts,
  prose: texts,
  note: {
    draft: (value) => (value as string | null) ?? '',
    input: (text) => text.trim() || null,
    problems: () => [],
    lines: (text) => (text.trim() === '' ? [] : [text]),
  },
  instant: {
    draft: (value, { zone }) => momentDraft(zone, value as string | null),
    input: (moment, { zone }) => momentInput(zone, moment),
    problems: (path, moment) => (moment.choice === 'AT' && !isComplete(moment) ? [problem(path, 'REQUIRED')] : []),
    lines: momentLines,
  },
  references: {
    draft: (value) => ((value ?? []) as readonly Named[]).map(choiceOf),
    input: (chosen) => chosen.map(({ value }) => value),
    problems: () => [],
    lines: (chosen) => chosen.map(({ label }) => label),
  },
};

type Fields = Readonly<Record<string, NounField>>;

const shapeOf = ({ kind }: NounField) => shapes[kind] as Shape<unknown>;

const ofEach = <Value>(fields: Fields, read: (name: string, field: NounField) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, read(name, field)]));

/** The form of a noun: a node as a draft, a draft as an input, what is wrong with it, and a field of it in words. */
export const formOf = (fields: Fields, setting: Setting) => ({
  draftOf: (node: object | null) =>
    ofEach(fields, (name, field) => {
      const value = node === null ? null : (node as Record<string, unknown>)[name];
      return shapeOf(field).draft(value, setting, field.isRequired);
    }) as NounDraft,
  inputOf: (draft: NounDraft) => ofEach(fields, (name, field) => shapeOf(field).input(draft[name], setting)),
  check: (draft: NounDraft) =>
    Object.entries(fields).flatMap(([name, field]) => shapeOf(field).problems(name, draft[name])),
  lines: (name: string, draft: NounDraft) => shapeOf(fields[name]!).lines(draft[name]),
});
