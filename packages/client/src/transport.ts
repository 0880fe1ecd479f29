import { answerIn, type Answer } from './answer.ts';
import type { Operation, Variables } from './document.ts';
import { GraphError } from './error.ts';
import { addressed, hashOf } from './request.ts';
import { retried } from './retry.ts';
import { isRepeatable } from './variables.ts';

export interface ClientOptions {
  /** The address of the API: `https://graph.example/graphql`. */
  readonly url: string;
  /** An access token; without one, what everybody may see is answered. */
  readonly token?: string | undefined;
  /** The reader's languages, the preferred one first: `['uz-Latn', 'ru']`. */
  readonly languages?: readonly string[] | undefined;
  /** Asks instead of the platform’s own `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** How often something is asked at most; 3 unless given. */
  readonly attempts?: number | undefined;
  /** The longest address by which a query goes by GET; 2,000 characters unless given, for longer ones may be refused. */
  readonly maxUrlLength?: number | undefined;
  /** Whether the server knows the queries by their hashes; if it does not, they are sent in words. */
  readonly persisted?: boolean | undefined;
}

type Send = (operation: Operation, variables: Variables, signal: AbortSignal | undefined) => Promise<Answer<unknown>>;

/** Sends operations, and sends them again where that may help. */
export function createTransport(options: ClientOptions): Send {
  const {
    url,
    token,
    languages = [],
    attempts = 3,
    maxUrlLength = 2_000,
    fetch = (input, init) => globalThis.fetch(input, init),
  } = options;
  let isPersisted = options.persisted ?? false;
  const headers: Record<string, string> = {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    ...(languages.length > 0 && { 'accept-language': preferred(languages) }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };

  return (operation, variables, signal) =>
    retried(isRepeatable(variables, operation) ? attempts : 1, signal, async () => {
      const hash = isPersisted && !operation.isMutation ? await hashOf(operation.text) : null;
      try {
        return await exchange(operation, variables, hash, signal);
      } catch (error) {
        if (hash === null || !isUnknown(error)) throw error;
        isPersisted = false;
        return exchange(operation, variables, null, signal);
      }
    });

  async function exchange(operation: Operation, variables: Variables, hash: string | null, signal?: AbortSignal) {
    const [address, body] = addressed(url, { operation, variables, hash }, token === undefined ? maxUrlLength : 0);
    const init: RequestInit = {
      headers: body === null ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body !== null && { method: 'POST', body }),
      ...(signal && { signal }),
    };
    try {
      return await answerIn(await fetch(address, init));
    } catch (error) {
      if (error instanceof GraphError) throw error;
      signal?.throwIfAborted();
      throw new GraphError(`No answer came: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** Each language with a weight below that of the one before. */
const preferred = (languages: readonly string[]): string =>
  languages.map((one, index) => (index === 0 ? one : `${one};q=${Math.max(1, 10 - index) / 10}`)).join(', ');

/** Whether a server knows no query by this hash. */
const isUnknown = (error: unknown): boolean =>
  error instanceof GraphError &&
  error.errors.some(({ message }) => /^PersistedQueryNot(Supported|Found)$/.test(message));
