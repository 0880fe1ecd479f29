import { graphql, type ResultOf, type VariablesOf } from '@wikicon/client';
import { ask } from '../client/ask.ts';
import type { Choice } from '../form/choice.ts';
import { personChoice, usePeople } from '../form/people.ts';
import { readerLanguages } from '../i18n/language.ts';
import type { Target } from './fields.ts';
import { choiceOf } from './shapes.ts';

const foundQuery = graphql(`
  query OrganizeFound($words: String!, $kinds: [SearchKind!], $languages: [LanguageTag!]) {
    search(query: $words, kinds: $kinds, first: 20) {
      nodes {
        __typename
        ... on Organization {
          id
          name(languages: $languages) {
            text
            language
          }
        }
        ... on Affiliate {
          code
        }
        ... on Conference {
          id
          name(languages: $languages) {
            text
            language
          }
        }
      }
    }
  }
`);

type Kind = NonNullable<NonNullable<VariablesOf<typeof foundQuery>['kinds']>>[number];
type Hit = NonNullable<ResultOf<typeof foundQuery>['search']>['nodes'][number];

const kinds: { readonly [Of in Target]?: Kind } = {
  aff: 'AFFILIATE',
  ins: 'INSTITUTION',
  con: 'CONFERENCE',
};

/** The pause in typing before the graph is searched, in milliseconds. */
const patience = 300;
let latest = 0;

/** Finds nodes of these kinds in the whole graph; null where somebody has typed on, or no answer comes. */
export async function found(targets: readonly Target[], text: string): Promise<readonly Choice[] | null> {
  const mine = ++latest;
  await new Promise((resolve) => setTimeout(resolve, patience));
  const words = text.trim();
  if (mine !== latest || words === '') return null;
  const all = await Promise.all([targets.includes('per') ? peopleFound(words) : [], nodesFound(targets, words)]);
  return mine === latest && !all.includes(null) ? all.flatMap((some) => some ?? []) : null;
}

/** Finds people as every picker of people does: with what tells them apart. */
const peopleFound = async (words: string): Promise<readonly Choice[] | null> =>
  (await usePeople('').elsewhere(words))?.map(personChoice) ?? null;

async function nodesFound(targets: readonly Target[], words: string): Promise<readonly Choice[] | null> {
  const wanted = targets.flatMap((target) => kinds[target] ?? []);
  if (wanted.length === 0) return [];
  const answer = await ask(foundQuery, { words, kinds: wanted, languages: readerLanguages() }).catch(() => null);
  return answer && (answer.search?.nodes ?? []).flatMap(hitChoice);
}

function hitChoice(hit: Hit): Choice | readonly [] {
  if (!('id' in hit)) return [];
  const code = 'code' in hit ? hit.code : null;
  return { ...choiceOf(hit), ...(code !== null && { description: code }) };
}
