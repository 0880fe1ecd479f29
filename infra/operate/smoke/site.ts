import type { Problem } from '../check.ts';

/** A deployed stage, as the whole world reaches it. */
export interface Site {
  get(path: string, headers?: Headers): Promise<Answer>;
  /** Asks in GraphQL, as clients do. */
  post(query: string, variables?: object, headers?: Headers): Promise<Answer>;
}

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** @returns an empty text where there is no such header */
  header(name: string): string;
}

/** Longer than a cold start takes, and the function's timeout. */
const patience = 15_000;

export function siteAt(url: string): Site {
  const ask = async (path: string, options: RequestInit): Promise<Answer> => {
    const response = await fetch(new URL(path, url), {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      ...options,
    });
    const text = await response.text();
    return { status: response.status, text, header: (name) => response.headers.get(name) ?? '' };
  };
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (query, variables = {}, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

/** The address of a query, as it is kept at the edge. */
export const asked = (query: string, variables: object = {}): string =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;

/** The content of an answer in JSON; empty where it is something else. */
export function jsonOf({ text }: Answer): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}

interface Json {
  readonly status?: string;
  readonly data?: Readonly<Record<string, { readonly __typename?: string } | null>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** @returns a problem, unless it is as expected */
export function expected(what: string, found: string | number, wanted: RegExp): Problem | null {
  const text = String(found);
  return wanted.test(text) ? null : { found: `${what}: ${text === '' ? 'nothing' : text.slice(0, 200)}` };
}

/** The first of several problems. */
export const first = (...problems: readonly (Problem | null)[]): Problem | null =>
  problems.find((problem) => problem !== null) ?? null;
