import { acceptedLanguages, schema, type Context } from '@wikicon/schema';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { StoreClient } from '../dynamo/client.ts';
import { openTable } from '../dynamo/table.ts';
import type { Log } from '../log.ts';
import type { Cursors } from '../paging/cursor.ts';
import { createServices } from '../services.ts';
import { useComplexity } from './complexity.ts';
import { useLimits } from './limits.ts';
import { maskError } from './masking.ts';
import { recordOf } from './record.ts';
import { useReport } from './report.ts';

export const maxBodyBytes = 100_000;

export interface GraphQLNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  readonly cursors: Cursors;
  /** Where the web client is served, without a slash at the end. */
  readonly siteUrl: string;
  /** Other origins whose pages may read answers; credentials are never shared with them. */
  readonly allowedOrigins: readonly string[];
  /** After this many milliseconds the store is not waited for any longer. */
  readonly deadline: number;
  readonly log: Log;
}

/** GraphQL over HTTP at /graphql. */
export function createGraphQL({ client, tableName, cursors, siteUrl, allowedOrigins, deadline, log }: GraphQLNeeds) {
  const contextOf = (request: Request): Context => {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadline)]);
    const table = openTable({ client, name: tableName, meter: recordOf(request).meter, signal });
    return {
      ...createServices({ table, cursors }),
      acceptedLanguages: acceptedLanguages(request.headers.get('accept-language')),
      siteUrl,
    };
  };

  return createYoga<object, Context>({
    schema,
    context: ({ request }) => contextOf(request),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: maxBodyBytes,
    cors:
      allowedOrigins.length === 0
        ? false
        : { origin: [...allowedOrigins], credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError, isDev: false },
    logging: false,
    plugins: [useLimits(), useComplexity(), useCancellation(), useReport(log)],
  });
}

/** When the client leaves, what it asked for is no longer worked on. */
function useCancellation(): Plugin {
  return {
    onExecute({ args }) {
      Object.assign(args, { signal: (args.contextValue as { request: Request }).request.signal });
    },
  };
}
