import * as fc from 'fast-check';
import { secrets } from './secrets.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const headerName = fc.oneof(fc.constantFrom('accept', 'cookie', 'authorization', 'content-type', 'host'), text);

const headers = fc
  .dictionary(headerName, fc.oneof(text, fc.constantFrom('application/json', 'text/html')), { maxKeys: 6 })
  .map((given) => ({ ...given, 'x-router-secret': secrets.RouterSecret }));

const path = fc.oneof(
  fc.constantFrom('/graphql', '/', '/login', '/login/callback', '/logout', '/health', '/sitemap.xml', '//', '/%'),
  fc.tuple(fc.constantFrom('/people/', '/sessions/', '/conferences/'), text).map((parts) => parts.join('')),
  text.map((end) => `/${end}`),
  text,
);

const method = fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'), text);

/** Nearly an event of a function URL: each part may be wrong, or something else altogether. */
const nearly = fc.record(
  {
    rawPath: fc.oneof({ weight: 9, arbitrary: path }, fc.anything()),
    rawQueryString: fc.oneof(text, fc.constant('query=%7B__typename%7D'), fc.anything()),
    headers: fc.oneof({ weight: 9, arbitrary: headers }, fc.anything()),
    cookies: fc.oneof(fc.array(text), fc.anything()),
    body: fc.oneof(text, fc.constant('{"query":"{__typename}"}'), fc.anything()),
    isBase64Encoded: fc.oneof(fc.boolean(), fc.anything()),
    requestContext: fc.oneof(
      { weight: 9, arbitrary: fc.record({ http: fc.record({ method: fc.oneof(method, fc.anything()) }) }) },
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
);

export const anyEvent = fc.oneof({ weight: 9, arbitrary: nearly }, fc.jsonValue());
