import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { operationsIn } from './operation.ts';

const send = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Sends what the editor shows. For half a second after another tab is opened, GraphiQL still names the operation of
 * the tab before, and a query that is run by then would be refused.
 */
export const fetcher: Fetcher = ({ operationName, ...asked }, options) =>
  send(
    {
      ...asked,
      operationName: operationName && operationsIn(asked.query).includes(operationName) ? operationName : null,
    },
    options,
  );
