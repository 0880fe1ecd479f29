import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { readBody } from './body.ts';
import { badRequest, refusedAs } from './problem.ts';

export const maxBodyBytes = 100_000;
export const tooLarge = `A request may have at most ${maxBodyBytes} bytes.`;

/** Reads what a request asks, strictly: whatever is not of its form is refused in words. */
export function useParams(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'POST')
        setRequestParser(async (sent) => checked(parsed(textOf(await bytesOf(sent)), 'The body')));
      if (request.method === 'GET') setRequestParser(({ url }) => checked(fromAddress(new URL(url).searchParams)));
    },
  };
}

/** @throws REQUEST_ENTITY_TOO_LARGE, or BAD_REQUEST when it ends before it is whole */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const bytes = await readBody(request, maxBodyBytes);
  if (bytes === 'TOO_LARGE') throw refusedAs(413, tooLarge);
  if (bytes === 'BROKEN_OFF') throw badRequest('The body breaks off before its end.');
  return bytes;
}

/** The mark of byte order that some editors put before a text is no part of it (RFC 8259 8.1). */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not in UTF-8.');
  }
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${what} is not JSON.`);
  }
}

/** Reads the parameters of an address. Empty ones count as absent, because forms send them. */
function fromAddress(parameters: URLSearchParams): object {
  const given = (name: string): string | null => parameters.get(name) || null;
  const json = (name: string): unknown => {
    const text = given(name);
    return text === null ? null : parsed(text, name);
  };
  return {
    query: given('query'),
    operationName: given('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

/** @throws BAD_REQUEST for the first thing that has not its form */
function checked(params: unknown): GraphQLParams {
  if (Array.isArray(params)) throw badRequest('Send one query in a request, as an object: batches are not answered.');
  if (!isObject(params)) throw badRequest('The body is a JSON object: {"query": "{ … }"}.');
  const { query, operationName, variables, extensions } = params;
  for (const [name, value] of Object.entries({ variables, extensions }))
    if (value != null && !isObject(value)) throw badRequest(`${name} is an object, or null.`);
  if (operationName != null && typeof operationName !== 'string') throw badRequest('operationName is a text, or null.');
  if (query != null && typeof query !== 'string') throw badRequest('query is a text.');
  const hasHash = (extensions as { readonly persistedQuery?: unknown } | null | undefined)?.persistedQuery != null;
  if (!query && !hasHash) throw badRequest('There is no query: send one as `query`.');
  return { ...params, operationName: operationName || null } as GraphQLParams;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
