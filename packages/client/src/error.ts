/** One of the errors of an answer; docs/errors.md of the project explains the codes. */
export interface ErrorDetails {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    /** The argument that breaks a rule, with its place: `input.speakers`. */
    readonly argument?: string;
    readonly retryable?: boolean;
    readonly correlationId?: string;
  };
}

interface Failure {
  readonly status?: number | undefined;
  readonly errors?: readonly ErrorDetails[] | undefined;
  readonly data?: unknown;
  readonly retryAfter?: number | undefined;
  readonly correlationId?: string | undefined;
  readonly cause?: unknown;
}

const passing = new Set([408, 429, 502, 503, 504]);

/** The answer has errors, is none of GraphQL, or did not come at all. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** The HTTP status; null when no answer came: then nobody knows whether a mutation was done. */
  readonly status: number | null;
  readonly errors: readonly ErrorDetails[];
  /** The part of the answer that came beside the errors. */
  readonly data: unknown;
  /** The code of the first error. */
  readonly code: string | null;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The seconds after which the server asks to be asked again. */
  readonly retryAfter: number | null;
  /** Names the request in the log of the server. */
  readonly correlationId: string | null;

  constructor(message: string, { status, errors = [], data, retryAfter, correlationId, cause }: Failure) {
    super(message, { cause });
    this.status = status ?? null;
    this.errors = errors;
    this.data = data ?? null;
    const extensions = errors.map((one) => one.extensions ?? {});
    this.code = extensions[0]?.code ?? null;
    this.retryable =
      status === undefined || passing.has(status) || extensions.some(({ retryable }) => retryable === true);
    this.retryAfter = retryAfter ?? null;
    this.correlationId = correlationId ?? extensions.find((one) => one.correlationId)?.correlationId ?? null;
  }
}
