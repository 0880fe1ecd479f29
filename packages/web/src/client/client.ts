import { cacheExchange, Client } from '@urql/vue';
import { graphExchange } from './exchange.ts';

/** The answers of the graph, as pages share them. */
export const client = new Client({ url: '/graphql', exchanges: [cacheExchange, graphExchange] });
