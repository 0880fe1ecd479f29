import { GraphError, type ErrorDetails } from './error.ts';

/** What an answer cost the server, and what it may cost. */
export interface Cost {
  readonly complexity: number;
  readonly limit: number;
  readonly requests: number;
  readonly depth: number;
  readonly readUnits: number;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly extensions: { readonly cost?: Cost };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly ErrorDetails[];
  readonly extensions?: { readonly cost?: Cost };
}

/** @throws GraphError for an answer with errors, and for one that is none of GraphQL */
export async function answerIn(response: Response): Promise<Answer<unknown>> {
  const { status, headers } = response;
  const body = bodyIn(await response.text());
  const { data, errors, extensions = {} } = body ?? {};
  if (response.ok && data != null && errors === undefined) return { data, extensions };
  throw new GraphError(
    errors?.map(({ message }) => message).join('\n') ?? `The server answered ${status}, and nothing of GraphQL.`,
    {
      status,
      errors,
      data,
      retryAfter: secondsIn(headers.get('retry-after')),
      correlationId: headers.get('x-correlation-id') ?? undefined,
    },
  );
}

function bodyIn(text: string): Body | null {
  try {
    return JSON.parse(text) as Body | null;
  } catch {
    return null;
  }
}

/** The header has seconds, or a date. */
function secondsIn(header: string | null): number | undefined {
  const seconds = header === null ? Number.NaN : Number(header);
  const until = Number.isNaN(seconds) ? (Date.parse(header ?? '') - Date.now()) / 1_000 : seconds;
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}
