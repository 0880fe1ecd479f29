export { createClient, type Client, type RequestOptions } from './client.ts';
export type { ClientOptions } from './transport.ts';
export { graphql, readFragment, type FragmentOf, type ResultOf, type VariablesOf } from './graphql.ts';
export { GraphError, type ErrorDetails } from './error.ts';
export type { Answer, Cost } from './answer.ts';
export type { Connection } from './paginate.ts';
export type { Named, Outcome } from './outcome.ts';
export type { TypedDocument, Variables } from './document.ts';
