import type { Mistake } from '../mistake.ts';

const stands = 'the firewall stands before the distribution, in the one region that CloudFront takes it from';

/** Mistakes about what is refused before anything of ours runs. */
export const firewallMistakes: readonly Mistake[] = [
  {
    name: 'a firewall that nothing stands behind',
    file: 'infra/router.ts',
    from: 'cdn.webAclArn = firewall?.arn;',
    to: 'void firewall;',
    found: stands,
  },
  {
    name: 'a firewall where CloudFront does not look for it',
    file: 'infra/firewall.ts',
    from: "region: 'us-east-1',",
    to: '',
    found: stands,
  },
  {
    name: 'a limit for five minutes',
    file: 'infra/firewall.ts',
    from: 'evaluationWindowSec: 60,',
    to: '',
    found: 'the firewall lets an address ask as much as three halls in a minute',
  },
  {
    name: 'files that are counted',
    file: 'infra/firewall.ts',
    from: '(?:/|$)`',
    to: '$`',
    found: 'the firewall counts what the function answers, and no file',
  },
  {
    name: 'a refusal that pages of other origins cannot read',
    file: 'infra/firewall.ts',
    from: '...openHeaders, ',
    to: '',
    found:
      'who is refused by the firewall hears it as the API says it, on pages of every origin, and when to come again',
  },
  {
    name: 'requests of people among the metrics',
    file: 'infra/firewall.ts',
    from: 'sampledRequestsEnabled: false',
    to: 'sampledRequestsEnabled: true',
    found: 'the firewall keeps numbers, and no request of anybody',
  },
];
