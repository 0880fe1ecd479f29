import { createClient } from '@wikicon/client';
import { fetchAnswer } from '../offline/offline.ts';

/**
 * The graph behind this site. Its API knows the queries of these pages by their hashes; where it does not, they still go
 * by GET, of which the service worker keeps the answers, and are far from too long for that. All of them come by way of
 * urql: its words for them are those that are known.
 */
export const graph = createClient({ url: '/graphql', fetch: fetchAnswer, persisted: true, maxUrlLength: Infinity });
