import { createClient } from '@wikicon/client';
import { fetchAnswer } from '../offline/offline.ts';

/** The graph behind this site; its API knows the queries of these pages by their hashes. */
export const graph = createClient({ url: '/graphql', fetch: fetchAnswer, persisted: true });
