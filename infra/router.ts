import { arriving, keptApartBy, leaving } from './edge';
import { routerSecret } from './secrets';

const domain = process.env['SITE_DOMAIN'];

/** One origin for web client and API. */
export const router = new sst.aws.Router('Router', {
  ...(domain && { domain }),
  edge: {
    viewerRequest: { injection: routerSecret.value.apply((words) => arriving(words.split(/[\s,]+/)[0])) },
    viewerResponse: { injection: leaving },
  },
  transform: {
    cachePolicy: (policy) => {
      const parameters = policy.parametersInCacheKeyAndForwardedToOrigin;
      policy.parametersInCacheKeyAndForwardedToOrigin = $resolve([parameters]).apply(([given]) => ({
        ...given,
        headersConfig: { headerBehavior: 'whitelist', headers: { items: keptApartBy } },
      }));
    },
  },
});
