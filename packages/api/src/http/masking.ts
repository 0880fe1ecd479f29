import { ExpectedError } from '@wikicon/schema';
import { GraphQLError } from 'graphql';

const originals = new WeakMap<GraphQLError, unknown>();

/**
 * Returns an error as a client may read it: errors made for clients pass, everything else becomes one sentence.
 * Its cause is kept aside for the log.
 */
export function maskError(error: unknown): GraphQLError {
  if (isForClients(error)) return error;
  if (error instanceof ExpectedError) return new GraphQLError(error.message, { originalError: error });
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>);
  const masked = new GraphQLError('Something went wrong on our side. The correlation id helps us find out what.', {
    nodes,
    source,
    positions,
    path,
    // Yoga answers 500 to an unexpected error without data.
    extensions: { code: 'INTERNAL_SERVER_ERROR', unexpected: true },
  });
  originals.set(masked, error instanceof GraphQLError ? (error.originalError ?? error) : error);
  return masked;
}

export const isMasked = (error: GraphQLError): boolean => originals.has(error);

export const originalOf = (error: GraphQLError): unknown => originals.get(error);

/** A GraphQL error whose cause, if it has one, was meant for clients too: nothing that a library threw. */
function isForClients(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  const { originalError: cause } = error;
  return cause === undefined || cause instanceof ExpectedError || isForClients(cause);
}
