import { problem, quoted, type DeclaredFields, type Figure, type Milestone, type Problem } from '@wikicon/schema';
import { latest } from './reference-data.ts';
import { loadRow, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';
import { factFrom, factKey, factRows, type Fact } from '../rows/facts.ts';

type Content = Fact & { readonly position: number; readonly updatedAt: string };

/** Milestones, figures, statements and credits. */
export const factNoun = (fields: DeclaredFields): Noun<Content> => {
  const references = referencesOf(fields);
  return {
    load: loadRow(factKey, (row) => {
      const { node, position } = factFrom(row);
      return { ...node, position, updatedAt: row.updatedAt };
    }),
    edit: (before, values: object, { id, at }) =>
      ({ position: latest(at), ...before, ...references.given(values), id, updatedAt: at }) as Content,
    mapReferences: references.map,
    problems(content) {
      if (content.id.startsWith('mil')) return orderProblems(content as unknown as Milestone);
      if (content.id.startsWith('fig')) return figureProblems(content as unknown as Figure);
      return [];
    },
    rows: ({ position, updatedAt, ...node }, conference) => factRows(node, position, conference!, updatedAt),
  };
};

function orderProblems({ startsOn, endsOn, startsAt, endsAt }: Milestone): Problem[] {
  const found: Problem[] = [];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn.slice(0, endsOn.length))
    found.push(problem('endsOn', 'CONTRADICTION', `It ends on ${endsOn}, before it begins on ${startsOn}.`));
  if (startsAt !== null && endsAt !== null && endsAt < startsAt)
    found.push(problem('endsAt', 'CONTRADICTION', `It ends at ${endsAt}, before it begins at ${startsAt}.`));
  return found;
}

function figureProblems({ kind, unit, currency, breakdown }: Figure): Problem[] {
  const found: Problem[] = [];
  if ((unit === 'MONEY') !== (currency !== null))
    found.push(
      problem(
        'currency',
        'CONTRADICTION',
        `The unit is ${unit}, and the currency ${currency ?? 'missing'}: money has a currency, and nothing else has one.`,
      ),
    );
  if (kind === 'COMPUTED')
    found.push(
      problem(
        'kind',
        'CONTRADICTION',
        `It is ${kind}, which the graph counts for itself: state a target or what a source reports.`,
      ),
    );
  const keys = breakdown.map(({ key }) => key);
  for (const [at, key] of keys.entries())
    if (keys.indexOf(key) < at)
      found.push(problem(`breakdown.${at}.key`, 'DUPLICATE', `Another part has the key ${quoted(key)}.`));
  return found;
}
