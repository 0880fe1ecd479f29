import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { operationsIn } from './operation.ts';
import { bearer, token } from './token.ts';

const send = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Sends what the editor shows, with the token of this tab. For half a second after another tab is opened, GraphiQL
 * still names the operation of the tab before, and a query that is run by then would be refused.
 */
export const fetcher: Fetcher = ({ operationName, ...asked }, options) =>
  send(
    {
      ...asked,
      operationName: operationName && operationsIn(asked.query).includes(operationName) ? operationName : null,
    },
    {
      ...options,
      // The schema is everybody's: a token that has expired does not hide it.
      headers: {
        ...(operationName !== 'IntrospectionQuery' && bearer(token(), options?.headers)),
        ...options?.headers,
      },
    },
  );
