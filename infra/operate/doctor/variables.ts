import type { Check } from '../check.ts';

/** The optional variables of production, each with the effect of leaving it out. */
const optional = {
  SITE_DOMAIN: 'The site has the address that CloudFront gives it.',
  ALARM_EMAIL: 'Alarms reach nobody.',
  MONTHLY_BUDGET_USD: 'The budget is 50 dollars a month.',
} as const;

export const variableChecks = (environment: NodeJS.ProcessEnv): readonly Check[] =>
  Object.entries(optional).map(([name, found]) => ({
    name: `${name} is set`,
    run: async () => (environment[name] ? null : { isOptional: true, found, remedy: `export ${name}=…` }),
  }));
