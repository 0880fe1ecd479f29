import type { Choice } from '../form/choice.ts';
import { entriesOf, languageProblems, localizedInput, type Entry } from '../form/localized.ts';
import { isPartialDate } from '../form/partial-date.ts';
import { problem, type Problem } from '../form/problem.ts';
import type { Shape } from './shape.ts';
import { choiceOf } from './shapes.ts';

/** A person's place in an organization, as it is read. */
interface Edge {
  readonly node: { readonly id: string; readonly name: { readonly text: string; readonly language: string } };
  readonly role: string | null;
  readonly title: { readonly translations: readonly Entry[] } | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** A place in an organization as the form holds it. */
export interface Place {
  readonly organization: Choice | null;
  readonly role: string;
  readonly title: readonly Entry[];
  readonly since: string;
  readonly until: string;
}

export const newPlace: Place = { organization: null, role: '', title: [], since: '', until: '' };

const placeOf = ({ node, role, title, since, until }: Edge): Place => ({
  organization: choiceOf(node),
  role: role ?? '',
  title: entriesOf(title),
  since: since ?? '',
  until: until ?? '',
});

const inputOf = ({ organization, role, title, since, until }: Place) => ({
  organization: organization?.value ?? '',
  role: role || null,
  title: localizedInput(title),
  since: since.trim() || null,
  until: until.trim() || null,
});

function problemsOf({ organization, title, since, until }: Place, path: string): readonly Problem[] {
  return [
    ...(organization === null ? [problem(`${path}.organization`, 'REQUIRED')] : []),
    ...languageProblems(`${path}.title`, title),
    ...Object.entries({ since, until }).flatMap(([name, day]) =>
      day.trim() === '' || isPartialDate(day.trim()) ? [] : [problem(`${path}.${name}`, 'MALFORMED')],
    ),
  ];
}

/** The organizations that a person belongs to; the list replaces the one before. */
export const affiliations: Shape<readonly Place[]> = {
  draft: (value) => (value as { readonly edges: readonly Edge[] } | null)?.edges.map(placeOf) ?? [],
  input: (places) => places.map(inputOf),
  problems: (path, places) => places.flatMap((place, at) => problemsOf(place, `${path}.${at}`)),
  lines: (places) =>
    places.map(({ organization, since, until }) => [organization?.label, since, until].filter(Boolean).join(' ')),
};
