import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

const send = createGraphiQLFetcher({ url: '/graphql' });

/**
 * Sends what the editor shows. For half a second after another tab is opened, GraphiQL still names the operation of
 * the tab before, and a query that is run by then would be refused.
 */
export const fetcher: Fetcher = ({ operationName = null, ...asked }, options) =>
  send({ ...asked, operationName: hasOperation(asked.query, operationName) ? operationName : null }, options);

function hasOperation(query: string, name: string | null): boolean {
  try {
    return parse(query).definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
    );
  } catch {
    // The API says what is wrong with it.
    return false;
  }
}
