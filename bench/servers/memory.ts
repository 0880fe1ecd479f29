/** The same schema and HTTP over services that have everything in memory: what is left when the store costs nothing. */
import { createServer } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import { createYoga } from 'graphql-yoga';
import { schema } from '@wikicon/schema/graphql';
import { createCursors } from '../../packages/api/src/paging/cursor.ts';
import { createReaders } from '../../packages/api/src/services/readers.ts';
import { nobody } from '../../packages/api/src/authority/viewer.ts';
import { createRequestCache } from '../../packages/api/src/kernel/request-cache.ts';
import { loadEmbedded } from '../../packages/api/src/seed/embedded.ts';
import { emptyStore } from '../../packages/api/test/engine.ts';
import { announce } from './announce.ts';

const store = await emptyStore();
await loadEmbedded({ ...store, now: new Date() });
// Services remember what they read: made once instead of for each request, they read each thing once for all.
const services = createReaders({
  table: store.table,
  store,
  cursors: createCursors('bench'),
  identity: nobody,
  cache: createRequestCache(),
  clock: () => new Date(),
});
const yoga = createYoga({
  schema,
  context: { ...services, acceptedLanguages: [], siteUrl: 'http://localhost' },
  logging: false,
  graphiql: false,
});
announce(createServer(createServerAdapter((request: Request) => yoga.fetch(request))));
