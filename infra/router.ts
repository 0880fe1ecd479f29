import { arriving, keptApartBy, leaving } from './edge';
import { firewall } from './firewall';
import { routerSecret } from './secrets';

const domain = process.env['SITE_DOMAIN'];

const errors = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/** One origin for web client and API. */
export const router = new sst.aws.Router('Router', {
  ...(domain && { domain }),
  edge: {
    viewerRequest: { injection: routerSecret.value.apply((words) => arriving(words.split(/[\s,]+/)[0])) },
    viewerResponse: { injection: leaving },
  },
  transform: {
    cdn: (cdn) => {
      cdn.webAclArn = firewall?.arn;
      // CloudFront keeps errors for ten seconds whatever they say, unless it is told not to.
      cdn.customErrorResponses = errors.map((errorCode) => ({ errorCode, errorCachingMinTtl: 0 }));
    },
    cachePolicy: (policy) => {
      const parameters = policy.parametersInCacheKeyAndForwardedToOrigin;
      policy.parametersInCacheKeyAndForwardedToOrigin = $resolve([parameters]).apply(([given]) => ({
        ...given,
        headersConfig: { headerBehavior: 'whitelist', headers: { items: keptApartBy } },
      }));
    },
  },
});
