import { persistedExchange } from '@urql/exchange-persisted';
import { cacheExchange, Client, fetchExchange } from '@urql/vue';
import { fetchAnswer } from '../offline/offline.ts';

/** On a venue's Wi-Fi a request may hang; then the page says so and offers to try again. */
const patience = 15_000;

export const client = new Client({
  url: '/graphql',
  // The API knows the client's queries, so that their hash is enough; where it does not, it is sent queries from then on.
  exchanges: [cacheExchange, persistedExchange({ preferGetForPersistedQueries: 'force' }), fetchExchange],
  // Always: an answer to GET can be kept by caches, and our queries are far from too long for them.
  preferGetMethod: 'force',
  fetch: (input, init) =>
    fetchAnswer(input, {
      ...init,
      signal: AbortSignal.any([...(init?.signal ? [init.signal] : []), AbortSignal.timeout(patience)]),
    }),
});
