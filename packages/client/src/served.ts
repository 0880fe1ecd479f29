import { createClient as create, type Client } from './client.ts';
import type { ClientOptions } from './transport.ts';

/** A client of the instance that this module came from, unless another address is given. */
export const createClient = (options: Partial<ClientOptions> = {}): Client =>
  create({ ...options, url: options.url ?? new URL('/graphql', import.meta.url).href });

export { graphql, readFragment } from './graphql.ts';
export { GraphError } from './error.ts';
