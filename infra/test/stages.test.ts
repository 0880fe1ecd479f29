import { expect, it } from 'vitest';
import { plan } from '../plan/plan.ts';
import { ofType, only, type Report } from '../plan/report.ts';
import { elsewhere, planned } from './planned.ts';
import { secrets } from './secrets.ts';

const whatStays = (report: Report): unknown => ({
  retained: report.resources.filter(({ options }) => options?.retainOnDelete).map(({ name }) => name),
  protected: only(report, 'aws:dynamodb/table:Table').inputs.deletionProtectionEnabled,
  logDays: ofType(report, 'aws:cloudwatch/logGroup:LogGroup').map(({ inputs }) => inputs.retentionInDays),
  alarms: ofType(report, 'aws:cloudwatch/metricAlarm:MetricAlarm').length,
  budgets: ofType(report, 'aws:budgets/budget:Budget').length,
  firewalls: ofType(report, 'aws:wafv2/webAcl:WebAcl').length,
});

it('a pull request has a stage that goes without a trace', async () => {
  expect(whatStays(await planned('pr-12'))).toEqual({
    retained: [],
    protected: false,
    logDays: [7, 7],
    alarms: 0,
    budgets: 0,
    firewalls: 0,
  });
});

it('staging is like production, but nobody is woken by it and it can be removed', async () => {
  expect(whatStays(await planned('staging'))).toEqual({
    retained: [],
    protected: false,
    logDays: [30, 30],
    alarms: 0,
    budgets: 0,
    firewalls: 0,
  });
});

it('stages share no name', async () => {
  const names = async (name: string): Promise<string[]> =>
    (await planned(name)).resources.flatMap(({ inputs }) => (typeof inputs.name === 'string' ? [inputs.name] : []));
  const [one, other] = [await names('pr-12'), new Set(await names('pr-13'))];
  expect([one.length > 10, one.filter((name) => other.has(name))]).toEqual([true, []]);
});

it('a developer starts a stage of their own without an OAuth client: nobody signs in there', async () => {
  const { OauthClientId: _id, OauthClientSecret: _secret, ...needed } = secrets;
  const { report } = await plan({ stage: 'aziza', secrets: needed, checkout: await elsewhere() });
  const { variables } = only(report!, 'aws:lambda/function:Function', 'ApiFunction').inputs.environment;
  expect([variables.OAUTH_CLIENT_ID, variables.OAUTH_CLIENT_SECRET, variables.ADMINISTRATORS]).toEqual(['', '', '']);
});

it.each(['CursorKey', 'RouterSecret'] as const)(
  'no stage is planned without %s, and the CLI says how to set it',
  async (name) => {
    const { [name]: _missing, ...others } = secrets;
    const { report, output } = await plan({ stage: 'pr-12', secrets: others, checkout: await elsewhere() });
    expect([report, output.includes(`sst secret set ${name}`)]).toEqual([null, true]);
  },
);

it('alarms of production go to the address that is given, and the budget is as high as it is given', async () => {
  const report = await planned('production', { ALARM_EMAIL: 'operators@example.org', MONTHLY_BUDGET_USD: '20' });
  const { protocol, endpoint } = only(report, 'aws:sns/topicSubscription:TopicSubscription').inputs;
  expect([protocol, endpoint, only(report, 'aws:budgets/budget:Budget').inputs.limitAmount]).toEqual([
    'email',
    'operators@example.org',
    '20',
  ]);
});

it('takes a variable that is empty, as GitHub has one that is not set, for none', async () => {
  const report = await planned('production', { ALARM_EMAIL: '', MONTHLY_BUDGET_USD: '', PERMISSIONS_BOUNDARY: '' });
  const { permissionsBoundary } = only(report, 'aws:iam/role:Role', 'ApiRole').inputs;
  expect([
    ofType(report, 'aws:sns/topicSubscription:TopicSubscription'),
    only(report, 'aws:budgets/budget:Budget').inputs.limitAmount,
    permissionsBoundary,
  ]).toEqual([[], '50', undefined]);
});

it('a stage with a name of its own is reached by that name alone, and knows itself by it', async () => {
  const report = await planned('production', { SITE_DOMAIN: 'graph.example.org' });
  const { aliases, viewerCertificate } = only(report, 'aws:cloudfront/distribution:Distribution').inputs;
  const { SITE_URL } = only(report, 'aws:lambda/function:Function', 'ApiFunction').inputs.environment.variables;
  expect([SITE_URL, aliases, viewerCertificate.minimumProtocolVersion]).toEqual([
    'https://graph.example.org',
    ['graph.example.org'],
    'TLSv1.2_2021',
  ]);
  for (const { inputs } of ofType(report, 'aws:cloudfront/function:Function'))
    expect(Buffer.byteLength(inputs.code)).toBeLessThanOrEqual(10_240);
});
