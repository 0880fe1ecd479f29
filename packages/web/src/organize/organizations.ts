import { shallowRef } from 'vue';
import { ask } from '../client/ask.ts';
import type { Choice } from '../form/choice.ts';
import { readerLanguages } from '../i18n/language.ts';
import { organizationsQuery } from './organizations-query.ts';

/** The organizations of a conference, read once somebody looks for one; urql keeps them for the next who asks. */
export function useOrganizations(slug: string) {
  const organizations = shallowRef<readonly Choice[]>([]);
  return {
    organizations,
    async load(): Promise<void> {
      if (organizations.value.length > 0) return;
      const answer = await ask(organizationsQuery, { slug, languages: readerLanguages() }).catch(() => null);
      // After a failure, the next search asks again.
      if (!answer?.conference) return;
      const { affiliates, institutions } = answer.conference;
      organizations.value = [
        ...affiliates.nodes.map((one) => ({ ...choiceOf(one), ...(one.code !== null && { description: one.code }) })),
        ...institutions.nodes.map(choiceOf),
      ];
    },
  };
}

const choiceOf = ({ id, name }: { id: string; name: { text: string; language: string } }): Choice => ({
  value: id,
  label: name.text,
  language: name.language,
});
