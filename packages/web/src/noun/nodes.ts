import { graphql } from '@wikicon/client';
import { computed, shallowRef } from 'vue';
import { ask } from '../client/ask.ts';
import type { Choice } from '../form/choice.ts';
import { readerLanguages } from '../i18n/language.ts';
import { choiceOf } from './draft.ts';
import type { Target } from './fields.ts';

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

/** The nodes of a conference that can be named, read once somebody looks for one; urql keeps them for the next. */
export function useNodes(slug: string, target: Target) {
  const found = shallowRef<Readonly<Record<Target, readonly Choice[]>> | null>(null);
  return {
    choices: computed(() => found.value?.[target] ?? []),
    async load(): Promise<void> {
      if (found.value !== null) return;
      const answer = await ask(nodesQuery, { conference: slug, languages: readerLanguages() }).catch(() => null);
      // After a failure, the next search asks again.
      if (!answer?.conference) return;
      const { program, venues } = answer.conference;
      found.value = { ses: program.map(choiceOf), rom: venues.flatMap(({ rooms }) => rooms).map(choiceOf) };
    },
  };
}
