import type { Check } from '../check.ts';
import { expected, jsonOf, type Site } from './site.ts';

const logs = 'Its log group in CloudWatch, /aws/lambda/…Api…, says why: a variable that does not fit is named there.';

/** Checks that the site is up at all. */
export const upChecks = (site: Site): readonly Check[] => [
  {
    name: 'The API is up and reaches its table',
    async run() {
      const answer = await site.get('/health');
      const { status, errors } = jsonOf(answer);
      if (answer.status === 200 && status === 'ok') return null;
      if (status === 'unavailable')
        return { found: 'The API runs, and its table does not answer.', remedy: 'Look at TABLE_NAME and permissions.' };
      if (errors?.[0]?.extensions?.code === 'FORBIDDEN')
        return {
          found: 'The API does not know the secret with which the router came, or this is the address of the function.',
          remedy: 'Ask at the site’s own address; else deploy again, so that both have the same RouterSecret.',
        };
      if (answer.status >= 500) return { found: `${answer.status}: the function does not start.`, remedy: logs };
      return { found: `/health answers ${answer.status}: ${answer.text.slice(0, 100)}` };
    },
  },
  {
    name: 'The schema is served',
    async run() {
      const { status, text } = await site.get('/schema.graphql');
      return expected(`/schema.graphql answers ${status}`, text, /^type Query \{$/m);
    },
  },
];
