import { graphql } from '@wikicon/client';
import { shallowRef } from 'vue';
import { ask } from '../client/ask.ts';
import type { Choice } from '../form/choice.ts';
import { personChoice, usePeople } from '../form/people.ts';
import { readerLanguages } from '../i18n/language.ts';
import { documentsOf, isMade, pagesOf } from './documents.ts';
import { descriptorOf, nounOf, type Target } from './fields.ts';
import { found } from './found.ts';
import { choiceOf } from './shapes.ts';

const nodesQuery = graphql(`
  query OrganizeNodes($conference: String!, $languages: [LanguageTag!]) {
    conference(slug: $conference) {
      program {
        id
        title(languages: $languages) {
          text
          language
        }
      }
      committees {
        id
        name(languages: $languages) {
          text
          language
        }
      }
    }
  }
`);

const seriesQuery = graphql(`
  query OrganizeSeriesList($languages: [LanguageTag!]) {
    seriesList(first: 100) {
      nodes {
        id
        name(languages: $languages) {
          text
          language
        }
      }
    }
  }
`);

/** The kinds that are looked for in the whole graph as one types. */
const searched = new Set<Target>(['per', 'aff', 'ins', 'con']);

/** Reads all nodes of a kind that can be named; none where there is no conference. */
async function read(slug: string, target: Target): Promise<readonly Choice[]> {
  const languages = readerLanguages();
  if (target === 'ser') return (await ask(seriesQuery, { languages })).seriesList.nodes.map(choiceOf);
  if (target === 'per') return slug === '' ? [] : peopleOf(slug);
  const noun = nounOf(target)!;
  if (slug === '' || !descriptorOf(noun).isOwned) return [];
  if (isMade(noun)) {
    const documents = await documentsOf(noun);
    const { conference } = await ask(documents.list, { conference: slug, languages });
    const nodes = conference === null ? [] : pagesOf(documents, conference).flatMap((page) => page.nodes);
    return nodes.map(({ heading, ...node }) =>
      heading ? choiceOf({ id: node.id, heading }) : choiceOf(node as never),
    );
  }
  const { conference } = await ask(nodesQuery, { conference: slug, languages });
  return (target === 'ses' ? conference?.program : conference?.committees)?.map(choiceOf) ?? [];
}

/** The people of a conference, of whom a search knows only those whom everybody sees. */
async function peopleOf(slug: string): Promise<readonly Choice[]> {
  const { people, load } = usePeople(slug);
  await load();
  return people.value.map(personChoice);
}

/** The nodes that can be named: the lists are read once somebody looks for one, and urql keeps them for the next. */
export function useNodes(slug: string, targets: readonly Target[]) {
  const looked = targets.filter((target) => searched.has(target));
  const choices = shallowRef<readonly Choice[]>([]);
  const hits = shallowRef<readonly Choice[]>([]);
  let isLoaded = false;

  async function load(): Promise<void> {
    if (isLoaded) return;
    // After a failure, the next search asks again.
    const all = await Promise.all(targets.map((target) => read(slug, target))).catch(() => null);
    isLoaded = all !== null;
    choices.value = all?.flat() ?? [];
  }

  /** Looks for what is not in a list, by the words that are typed. */
  async function find(text: string): Promise<void> {
    if (looked.length > 0) hits.value = (await found(looked, text)) ?? hits.value;
  }

  return { choices, hits, load, find };
}
