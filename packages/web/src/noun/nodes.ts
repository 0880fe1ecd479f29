import { graphql } from '@wikicon/client';
import { computed, shallowRef } from 'vue';
import { ask } from '../client/ask.ts';
import type { Choice } from '../form/choice.ts';
import { readerLanguages } from '../i18n/language.ts';
import type { Target } from './fields.ts';
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
      venues {
        rooms {
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

const seriesQuery = graphql(`
  query OrganizeSeries($languages: [LanguageTag!]) {
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

/** Reads the nodes of each kind that can be named; null where no conference is. */
const readers: Readonly<Record<Target, (slug: string) => Promise<readonly Choice[] | null>>> = {
  ses: async (slug) => (await ofConference(slug))?.program.map(choiceOf) ?? null,
  rom: async (slug) => (await ofConference(slug))?.venues.flatMap(({ rooms }) => rooms).map(choiceOf) ?? null,
  ser: async () => (await ask(seriesQuery, { languages: readerLanguages() })).seriesList.nodes.map(choiceOf),
};

const ofConference = async (slug: string) =>
  (await ask(nodesQuery, { conference: slug, languages: readerLanguages() })).conference;

/** The nodes that can be named, read once somebody looks for one; urql keeps them for the next. */
export function useNodes(slug: string, target: Target) {
  const found = shallowRef<readonly Choice[] | null>(null);
  return {
    choices: computed(() => found.value ?? []),
    async load(): Promise<void> {
      // After a failure, the next search asks again.
      found.value ??= await readers[target](slug).catch(() => null);
    },
  };
}
