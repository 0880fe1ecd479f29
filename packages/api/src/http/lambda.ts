import type { App } from './app.ts';
import { compressed } from './compression.ts';
import { problem } from './problem.ts';

/** The part of an API Gateway v2 or function URL event that is read here. */
export interface HttpEvent {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext: { readonly http: { readonly method: string } };
}

export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Several cookies cannot share a header. */
  readonly cookies: readonly string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** Only the path and query count: where the function is reached is no business of a request. */
const origin = 'https://function.invalid';

export const lambdaHandler =
  (app: App) =>
  async (event: HttpEvent): Promise<HttpResult> => {
    const request = toRequest(event);
    if (request === null) return toResult(problem(400, 'This is no request over HTTP.'));
    return toResult(await compressed(request, await app(request)));
  };

/** @returns null for an event that was no request over HTTP: anybody who may invoke the function can send one */
function toRequest(event: HttpEvent): Request | null {
  try {
    const { rawPath, rawQueryString, headers, cookies, body, isBase64Encoded, requestContext } = event;
    if (!rawPath.startsWith('/')) return null;
    const given = new Headers();
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) given.append(name, value);
    if (cookies !== undefined && cookies.length > 0) given.set('cookie', cookies.join('; '));
    const { method } = requestContext.http;
    const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
    return new Request(`${origin}${rawPath}${rawQueryString ? `?${rawQueryString}` : ''}`, {
      method,
      headers: given,
      ...(hasBody && { body: isBase64Encoded ? Buffer.from(body, 'base64') : body }),
    });
  } catch {
    return null;
  }
}

/** Bytes cannot stand in the event as they are. */
async function toResult(response: Response): Promise<HttpResult> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText =
    !('content-encoding' in headers) &&
    /^(text\/|application\/([a-z-]+\+)?json)/.test(headers['content-type'] ?? 'text/');
  return {
    statusCode: response.status,
    headers,
    cookies,
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}
