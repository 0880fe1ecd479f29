/** Runs the functions of a plan that CloudFront would run, on what the plan writes into their store. */
import vm from 'node:vm';
import { ofType, type Report } from './report.ts';

export interface EdgeRequest {
  readonly uri: string;
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
}

export interface EdgeAnswer {
  /** The place that the request goes on to. */
  readonly to: 'function' | 'files' | 'nowhere';
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

interface Values {
  readonly [name: string]: { readonly value: string };
}

const valued = (given: Readonly<Record<string, string>> = {}): Values =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }]));

const plainly = (given: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, { value }]) => [name, value]));

/** A script of the plan: CloudFront's own import is given instead of resolved. */
function scriptOf(report: Report, ending: string): string {
  const code = ofType(report, 'aws:cloudfront/function:Function').find(({ name }) => name.endsWith(ending))?.inputs
    .code;
  return `${String(code).replace(/import cf from "cloudfront";/, '')}\nhandler(event);`;
}

/** Entries of the store, as the plan's resources write them one after the other. */
function storeOf(report: Report): Map<string, string> {
  const store = new Map<string, string>();
  const routes = new Map<string, string[]>();
  for (const { name, inputs } of ofType(report, 'pulumi-nodejs:dynamic:Resource')) {
    const { namespace, entries, key, entry } = inputs;
    if (name.endsWith('.KvKeys'))
      for (const [one, value] of Object.entries(entries)) store.set(`${namespace}:${one}`, String(value));
    if (name.endsWith('.KvRoutesUpdate'))
      routes.set(`${namespace}:${key}`, [...(routes.get(`${namespace}:${key}`) ?? []), entry]);
  }
  for (const [key, list] of routes) store.set(key, JSON.stringify(list));
  return store;
}

/** Runs the function that a request meets before any lookup. */
export async function arrive(report: Report, { uri, method = 'GET', query, headers, cookies }: EdgeRequest) {
  const store = storeOf(report);
  let origin: { readonly domainName: string } | null = null;
  const cf = {
    kvs: () => ({
      async get(key: string): Promise<string> {
        const value = store.get(key);
        if (value === undefined) throw new Error('KeyNotFound');
        return value;
      },
    }),
    updateRequestOrigin: (given: { readonly domainName: string }) => (origin = given),
  };
  const event = {
    viewer: { ip: '203.0.113.7' },
    context: { requestId: 'request-1', distributionDomainName: 'd111111abcdef8.cloudfront.net' },
    request: {
      method,
      uri,
      querystring: valued(query),
      headers: valued({ host: 'd111111abcdef8.cloudfront.net', ...headers }),
      cookies: valued(cookies),
    },
  };
  const request = (await vm.runInNewContext(scriptOf(report, 'Request'), { cf, event })) as typeof event.request;
  const host = (origin as { readonly domainName: string } | null)?.domainName ?? '';
  return {
    to: host.includes('.lambda-url.') ? 'function' : host.includes('.s3.') ? 'files' : 'nowhere',
    uri: request.uri,
    headers: plainly(request.headers),
    query: plainly(request.querystring),
  } satisfies EdgeAnswer;
}

/** The headers with which an answer leaves. */
export async function leave(report: Report, uri: string, headers: Readonly<Record<string, string>>) {
  const event = { request: { uri }, response: { statusCode: 200, headers: valued(headers) } };
  const response = (await vm.runInNewContext(scriptOf(report, 'Response'), { cf: {}, event })) as typeof event.response;
  return plainly(response.headers);
}
