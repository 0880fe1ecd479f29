import { secrets } from './secrets.ts';

export interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as a function URL brings it to a function, by way of the router. */
export function httpEvent({ path, method = 'GET', query = '', headers = {}, body }: Asked) {
  const { cookie, ...others } = headers;
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: { 'x-router-secret': secrets.RouterSecret, 'accept-encoding': 'br, gzip', ...others },
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      stage: '$default',
    },
    ...(body !== undefined && { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined,
  };
}
