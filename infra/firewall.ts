import { openHeaders, securityHeaders } from '../packages/api/src/http/headers';
import { filePaths } from './edge';
import { isProduction, named } from './stage';

/** A hall of 200 behind one address sends 3,200 when each of them opens ten pages within a minute. */
const perMinute = 10_000;

const isFile = `^(?:${filePaths.join('|').replaceAll('.', '\\.')})(?:/|$)`;

/** The answer to whoever is refused, as the API itself gives it (`problem.ts`). */
const refusal = {
  errors: [
    {
      message: 'Too many requests came from your network within a minute. Ask again in 60 s, and less often.',
      extensions: { code: 'TOO_MANY_REQUESTS', retryable: true },
    },
  ],
};

const headers = { ...securityHeaders('api'), ...openHeaders, 'retry-after': '60' };

/** Metrics are kept, requests are not: they hold addresses and tokens of people. */
const counted = (name: string) => ({
  metricName: named(name),
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

/**
 * Counts what each address asks of the function, before the edge looks for a kept answer, and for all processes. Files
 * are not counted: a first visit takes a hundred. In production alone, for it costs something whoever comes.
 */
export const firewall = isProduction
  ? new aws.wafv2.WebAcl('Firewall', {
      name: named('Firewall'),
      scope: 'CLOUDFRONT',
      // CloudFront takes it from there alone.
      region: 'us-east-1',
      defaultAction: { allow: {} },
      customResponseBodies: [{ key: 'refusal', contentType: 'APPLICATION_JSON', content: JSON.stringify(refusal) }],
      rules: [
        {
          name: 'Address',
          priority: 0,
          statement: {
            rateBasedStatement: {
              aggregateKeyType: 'IP',
              evaluationWindowSec: 60,
              limit: perMinute,
              scopeDownStatement: {
                notStatement: {
                  statements: [
                    {
                      regexMatchStatement: {
                        fieldToMatch: { uriPath: {} },
                        regexString: isFile,
                        textTransformations: [{ priority: 0, type: 'NONE' }],
                      },
                    },
                  ],
                },
              },
            },
          },
          action: {
            block: {
              customResponse: {
                responseCode: 429,
                customResponseBodyKey: 'refusal',
                responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
              },
            },
          },
          visibilityConfig: counted('Address'),
        },
      ],
      visibilityConfig: counted('Firewall'),
    })
  : undefined;
