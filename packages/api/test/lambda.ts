import type { HttpEvent, HttpResult } from '../src/http/lambda.ts';

/** A fetch that sends each request through a Lambda handler, as a function URL would. */
export const fetchThrough =
  (handler: (event: HttpEvent) => Promise<HttpResult>): typeof fetch =>
  async (input, init) => {
    const { statusCode, headers, cookies, body, isBase64Encoded } = await handler(
      await eventOf(new Request(input, init)),
    );
    const all = new Headers(headers);
    for (const cookie of cookies) all.append('set-cookie', cookie);
    const hasBody = ![204, 304].includes(statusCode);
    return new Response(hasBody ? (isBase64Encoded ? Buffer.from(body, 'base64') : body) : null, {
      status: statusCode,
      headers: all,
    });
  };

/** Function URLs bring every body as base64 unless it is text. */
export async function eventOf(request: Request): Promise<HttpEvent> {
  const { pathname, search } = new URL(request.url);
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const body = Buffer.from(await request.arrayBuffer());
  return {
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    ...(cookie && { cookies: cookie.split('; ') }),
    ...(body.length > 0 && { body: body.toString('base64'), isBase64Encoded: true }),
    requestContext: { http: { method: request.method } },
  };
}
