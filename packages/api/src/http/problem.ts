import { GraphQLError } from 'graphql';

/** The code of each status with which a request is refused before it is a query. */
const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN_ORIGIN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  406: 'NOT_ACCEPTABLE',
  408: 'REQUEST_TIMEOUT',
  409: 'CONFLICT',
  413: 'REQUEST_ENTITY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  431: 'REQUEST_HEADERS_TOO_LARGE',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'UNAVAILABLE',
} as const;

export type ProblemStatus = keyof typeof codes;

/** The body that every refusal has, as errors of GraphQL have it. */
export const problemBody = (status: ProblemStatus, message: string, details: object = {}) => ({
  errors: [{ message, extensions: { code: codes[status], ...details } }],
});

export const problem = (
  status: ProblemStatus,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  details: object = {},
): Response => Response.json(problemBody(status, message, details), { status, headers });

/** A request that is none of GraphQL, whatever answer the client accepts. */
export const badRequest = (message: string): GraphQLError => refusedAs(400, message);

export const refusedAs = (status: ProblemStatus, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: codes[status], http: { status } } });
