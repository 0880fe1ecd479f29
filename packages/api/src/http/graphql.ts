import { acceptedLanguages, type Context } from '@wikicon/schema';
import { createYoga } from 'graphql-yoga';
import { evenUnits } from '../dynamo/cost.ts';
import { storeOf } from '../dynamo/store.ts';
import { openTable } from '../dynamo/table.ts';
import { identify } from '../authority/viewer.ts';
import { corruptRowLog, requestServices, type RequestNeeds } from '../services/request.ts';
import { noteUse } from '../identity/token-use.ts';
import type { BuiltFiles } from '../site/built-files.ts';
import { useCaching } from './caching.ts';
import { useComplexity } from './complexity.ts';
import { createDocumentCache } from './document-cache.ts';
import { useDocuments } from './documents.ts';
import { useInputLimits } from './inputs.ts';
import { useLimits } from './limits.ts';
import { maskError } from './masking.ts';
import { useParams } from './params.ts';
import { recordOf } from './record.ts';
import { credentialsOf, useCredentials } from './credentials.ts';
import { useReport } from './report.ts';
import { useWholeSchema } from './whole-schema.ts';

export interface GraphQLNeeds extends RequestNeeds {
  /** Wikimedia's central ids of those who look after the instance. */
  readonly administrators: readonly string[];
  /** The address of the web client, without a slash at the end. */
  readonly siteUrl: string;
  /** True where somebody develops: files are also fetched by http and from this machine. */
  readonly isLocal?: boolean;
  /** After this many milliseconds the store is not waited for any longer. */
  readonly deadline: number;
  /** The built files of the web client; without its page there is nothing at the addresses of its pages. */
  readonly builtFiles: BuiltFiles;
}

/** GraphQL over HTTP at /graphql. */
export function createGraphQL(needs: GraphQLNeeds) {
  const { client, tableName, administrators, siteUrl, deadline, log } = needs;
  const contextOf = (request: Request): Context => {
    const record = recordOf(request);
    const { meter } = record;
    // When the client leaves, the store is no longer asked; to ask each field whether it has left would cost more.
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(deadline)]);
    const table = openTable({
      client,
      name: tableName,
      meter: evenUnits(meter),
      signal,
      onCorrupt: corruptRowLog(log),
      consistent: () => true,
    });
    record.identity = identify(credentialsOf(request, siteUrl), { table, administrators });
    return {
      ...requestServices(needs, { identity: record.identity, meter, signal, open: record.reading?.open }),
      acceptedLanguages: acceptedLanguages(request.headers.get('accept-language')),
      siteUrl,
    };
  };

  const documents = createDocumentCache();

  return createYoga<object, Context>({
    context: ({ request }) => contextOf(request),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    batching: false,
    multipart: false,
    // Ours (params.ts) leaves the connection whole, so that the answer arrives.
    maxRequestBodySize: false,
    // Ours (cross-origin.ts) is on every answer, and depends on no origin.
    cors: false,
    // A text that is no document is soon found to be none again.
    parserAndValidationCache: {
      documentCache: documents,
      errorCache: { get: () => undefined, set: () => undefined },
    },
    maskedErrors: { maskError, isDev: false },
    logging: false,
    plugins: [
      useParams(),
      useDocuments(() => needs.builtFiles('documents.json')),
      useWholeSchema(documents),
      useInputLimits(),
      useLimits(),
      useComplexity(),
      useCredentials(async (viewer) => {
        // Nobody who asks is kept from the answer by it.
        const failed = (error: unknown) => log('error', 'the use of a token is not kept', { error });
        await noteUse(viewer, { ...storeOf({ client, tableName }), clock: needs.clock }).catch(failed);
      }),
      useReport(log),
      useCaching(),
    ],
  });
}
