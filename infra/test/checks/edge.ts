import { expect } from 'vitest';
import { arrive } from '../../plan/edge.ts';
import { ofType, only, type Report, type Resource } from '../../plan/report.ts';
import { addresses } from '../addresses.ts';
import type { Checks } from './check.ts';

const uploadOf = (report: Report): Resource =>
  ofType(report, 'pulumi-nodejs:dynamic:Resource').find(({ name }) => name.includes('AssetFiles'))!;

/** Checks of the one origin. */
export const edgeChecks: Checks = {
  'the distribution answers by HTTPS, hands on every header but the host, and keeps what it is told to keep'(report) {
    const { defaultCacheBehavior } = only(report, 'aws:cloudfront/distribution:Distribution').inputs;
    const policy = only(report, 'aws:cloudfront/cachePolicy:CachePolicy').inputs;
    expect(defaultCacheBehavior).toMatchObject({
      viewerProtocolPolicy: 'redirect-to-https',
      compress: true,
      // Managed-AllViewerExceptHostHeader: Authorization and cookies are among them.
      originRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
    const { customErrorResponses } = only(report, 'aws:cloudfront/distribution:Distribution').inputs;
    const keptErrors = customErrorResponses.filter((one: { errorCachingMinTtl: number }) => one.errorCachingMinTtl > 0);
    expect([customErrorResponses.length, keptErrors]).toEqual([10, []]);
    expect(policy).toMatchObject({
      minTtl: 0,
      defaultTtl: 0,
      parametersInCacheKeyAndForwardedToOrigin: {
        cookiesConfig: { cookieBehavior: 'none' },
        headersConfig: { headerBehavior: 'whitelist', headers: { items: ['accept-language', 'x-kept-for'] } },
        queryStringsConfig: { queryStringBehavior: 'all' },
        enableAcceptEncodingBrotli: true,
      },
    });
  },

  'a function of the edge is at most as long as CloudFront takes'(report) {
    for (const { name, inputs } of ofType(report, 'aws:cloudfront/function:Function'))
      expect([name, Buffer.byteLength(inputs.code) <= 10_240]).toEqual([name, true]);
  },

  async 'an answer to one person is kept for nobody else'(report) {
    const keptFor = async (headers: Record<string, string>, cookies: Record<string, string> = {}): Promise<string> =>
      (await arrive(report, { uri: '/graphql', query: { query: '{a}' }, headers, cookies })).headers['x-kept-for']!;
    expect([
      await keptFor({}),
      await keptFor({ accept: 'application/graphql-response+json' }),
      await keptFor({ authorization: 'Bearer x' }),
      await keptFor({}, { '__Host-session': 'x' }),
      await keptFor({ accept: 'text/event-stream' }),
    ]).toEqual(['json', 'response', 'request-1', 'request-1', 'request-1']);
  },

  async 'an answer to a page of another origin is kept with the others'(report) {
    const { headers } = await arrive(report, {
      uri: '/graphql',
      query: { query: '{a}' },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(headers['x-kept-for']).toBe('json');
  },

  async 'the function is told the address of whoever asks, and not what they say of it'(report) {
    const { headers } = await arrive(report, { uri: '/graphql', headers: { 'x-viewer-address': '192.0.2.1' } });
    expect(headers['x-viewer-address']).toBe('203.0.113.7');
  },

  async 'each address goes where it is answered'(report) {
    const went: Record<string, string> = {};
    for (const uri of Object.keys(addresses)) {
      const { to, uri: onward } = await arrive(report, { uri });
      went[uri] = onward === uri ? to : `${to} ${onward}`;
    }
    expect(went).toEqual(addresses);
  },

  'a page names files that are there, and goes on finding them when the next one is deployed'(report) {
    const upload = uploadOf(report);
    const { dependsOn } = only(report, 'aws:lambda/function:Function', 'ApiFunction').options;
    expect([upload.inputs.purge, dependsOn.some((urn) => urn.endsWith(upload.name))]).toEqual([false, true]);
  },

  'files are kept for ever where their name holds their hash, and asked for again where not'(report) {
    const { files } = uploadOf(report).inputs;
    const kept = (pattern: RegExp): Set<string> =>
      new Set(
        files
          .filter(({ key }: { key: string }) => pattern.test(key))
          .map((one: { cacheControl: string }) => one.cacheControl),
      );
    expect(files.filter(({ key }: { key: string }) => key.endsWith('.gz'))).toEqual([]);
    expect([kept(/^assets\//), kept(/^(?!assets\/)/)]).toEqual([
      new Set(['public, max-age=31536000, immutable']),
      new Set(['no-cache']),
    ]);
  },
};
