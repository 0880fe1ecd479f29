import type { Question } from './corpus.ts';

const facets = ['language', 'topic', 'type', 'country', 'represented']
  .map((name) => `${name} { isComplete conferencesRead withoutValue csv values { value count label { text } } }`)
  .join(' ');
const list = `{ totalCount edges { cursor node { id version } } pageInfo { hasNextPage endCursor } facets { ${facets} } }`;

interface Known {
  readonly slugs: readonly string[];
  readonly organizations: readonly string[];
  readonly people: readonly string[];
}

/** What goes across conferences, with conditions that hold of what few may see, and all that is counted of it. */
export function acrossQuestions({ slugs, organizations, people }: Known): Question[] {
  const conferences = [
    {},
    { slugs },
    { organizations },
    { years: [2027] },
    { text: 'hidden' },
    { statuses: ['TENTATIVE'] },
  ];
  const sessions = [
    { speakers: people },
    { represented: organizations },
    { organizations },
    { hasMedia: true },
    { spokenLanguages: ['uz', 'en'] },
  ];
  const persons = [
    {},
    { conferences: slugs },
    { affiliates: organizations },
    { affiliates: organizations, conferences: slugs },
    { languages: ['uz', 'en'] },
  ];
  return [
    ...conferences.flatMap((filter) => [
      ask('conferences', 'filter: ConferenceFilter', { filter }),
      ask('sessions', 'conferences: ConferenceFilter', { conferences: filter }),
    ]),
    ...sessions.map((filter) => ask('sessions', 'filter: SessionFilter', { filter })),
    ...persons.flatMap((filter) => [
      ask('people', 'filter: PersonFilter', { filter }),
      ask('people', 'filter: PersonFilter', { filter }, 'NAME'),
    ]),
  ];
}

function ask(field: string, variable: string, variables: Question['variables'], orderBy = 'START'): Question {
  const [argument] = variable.split(':');
  return {
    name: `across: ${field} by ${orderBy} where ${JSON.stringify(variables)}`,
    query: `query ($${variable}) { ${field}(${argument}: $${argument}, orderBy: ${orderBy}, first: 2) ${list} }`,
    variables,
  };
}
