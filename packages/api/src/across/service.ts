import type { AcrossService, ConferenceService, Counts } from '@wikicon/schema';
import type { AcrossNeeds } from './across.ts';

/** Questions across conferences. Their code is loaded by the first of them, which most processes are never asked. */
export function createAcross(needs: AcrossNeeds & { readonly conferences: ConferenceService }): AcrossService {
  const load = async () => (await import('./across.ts')).across(needs);
  return {
    sessions: async (page) => (await load()).sessions(page),
    people: async (page) => (await load()).people(page),
    facetTable: async (rows, facet) => (await load()).facetTable(rows, facet),
    async conferences(page) {
      if (page.filter != null || page.orderBy === 'NAME') return (await load()).conferences(page);
      let counted: Promise<Counts> | null = null;
      const counts = () => (counted ??= load().then(({ countsOf }) => countsOf(needs, {})));
      return {
        ...(await needs.conferences.list(page)),
        counts: {
          totalCount: async () => (await counts()).totalCount(),
          facet: async (name) => (await counts()).facet(name),
        },
      };
    },
  };
}
