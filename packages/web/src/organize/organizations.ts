import { useClientHandle } from '@urql/vue';
import { graphql } from '@wikicon/schema/client';
import { shallowRef } from 'vue';
import type { Choice } from '../form/choice.ts';
import { readerLanguages } from '../i18n/language.ts';

const organizationsQuery = graphql(`
  query OrganizeOrganizations($slug: String!, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      affiliates(first: 100) {
        nodes {
          id
          code
          name(languages: $languages) {
            text
            language
          }
        }
      }
      institutions(first: 100) {
        nodes {
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

/** The organizations of a conference, read once somebody looks for one; urql keeps them for the next who asks. */
export function useOrganizations(slug: string) {
  const { client } = useClientHandle();
  const organizations = shallowRef<readonly Choice[]>([]);
  return {
    organizations,
    async load(): Promise<void> {
      if (organizations.value.length > 0) return;
      const variables = { slug, languages: readerLanguages() };
      const { data } = await client.query(organizationsQuery, variables).toPromise();
      const { affiliates, institutions } = data?.conference ?? {
        affiliates: { nodes: [] },
        institutions: { nodes: [] },
      };
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
