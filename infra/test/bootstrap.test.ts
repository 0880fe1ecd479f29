import { beforeAll, describe, expect, it } from 'vitest';
import { boundaryOf } from '../operate/bootstrap/boundary.ts';
import { environments, type Environment } from '../operate/bootstrap/environments.ts';
import { permissionsOf } from '../operate/bootstrap/permissions.ts';
import { text, type Statement } from '../operate/bootstrap/statement.ts';
import { boundaryName } from '../operate/bootstrap/template.ts';
import { ofType, statementsOf, type Report } from '../plan/report.ts';
import { account, isAllowed, type Ask } from './iam.ts';
import { needed } from './needed.ts';
import { planned } from './planned.ts';

const names = Object.keys(environments) as readonly Environment[];
const stages = { preview: 'pr-12', staging: 'staging', production: 'production' } as const;

const boundaryArn = (name: Environment): string => `arn:aws:iam::${account}:policy/${boundaryName(name)}`;
const permissions = (name: Environment): readonly Statement[] =>
  Object.values(permissionsOf(name, text(boundaryArn(name)))).flat();

let plans: Readonly<Record<Environment, Report>>;
beforeAll(async () => {
  const [preview, staging, production] = [
    await planned(stages.preview, { PERMISSIONS_BOUNDARY: boundaryArn('preview') }),
    await planned(stages.staging, { PERMISSIONS_BOUNDARY: boundaryArn('staging') }),
    await planned(stages.production, { PERMISSIONS_BOUNDARY: boundaryArn('production') }),
  ];
  plans = { preview, staging, production };
});

const arnOfLogs = (name: string): string => `arn:aws:logs:eu-central-1:${account}:log-group:${name}`;

describe.each(names)('the role of %s', (name) => {
  const others = names.filter((other) => other !== name);
  const boundary = boundaryArn(name);

  it('may make everything that its stages consist of', () => {
    const asked = needed(plans[name], boundary);
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.filter((one) => !isAllowed(permissions(name), one))).toEqual([]);
  });

  it.each(others)('may touch nothing of %s', (other) => {
    expect(needed(plans[other], boundary).filter((one) => isAllowed(permissions(name), one))).toEqual([]);
  });

  it('makes functions that their boundary lets do what they do', () => {
    for (const role of ofType(plans[name], 'aws:iam/role:Role')) {
      expect(role.inputs.permissionsBoundary).toBe(boundary);
      for (const { Action, Resource } of statementsOf(role))
        for (const action of Action)
          for (const resource of Resource.flatMap(own))
            expect([action, resource, isAllowed(boundaryOf(name), { action, resource })]).toEqual([
              action,
              resource,
              true,
            ]);
    }
  });

  /** Logs are named by a pattern: these are those of the plan. */
  const own = (resource: string): readonly string[] =>
    resource.includes('/aws/lambda/wikicon*-')
      ? ofType(plans[name], 'aws:cloudwatch/logGroup:LogGroup').map(({ inputs }) => arnOfLogs(inputs.name))
      : [resource];

  const newRole: Ask = {
    action: 'iam:CreateRole',
    resource: `arn:aws:iam::${account}:role/wikicon-graph-${stages[name]}-ApiRole-x`,
  };
  const state = (stage: string, action = 's3:GetObject'): Ask => ({
    action,
    resource: `arn:aws:s3:::sst-state-abc/secret/wikicon-graph/${stage}.json`,
  });
  const table = (stage: string): string =>
    `arn:aws:dynamodb:eu-central-1:${account}:table/wikicon-graph-${stage}-TableTable-x`;
  const distribution = (stage: string): Ask => ({
    action: 'cloudfront:UpdateDistribution',
    resource: `arn:aws:cloudfront::${account}:distribution/E1`,
    context: { 'aws:ResourceTag/sst:stage': stage },
  });

  it('reads the secrets and changes the distribution of its own stages', () => {
    for (const ask of [
      state(stages[name]),
      state(stages[name], 's3:PutObject'),
      state('_fallback'),
      distribution(stages[name]),
    ])
      expect([ask, isAllowed(permissions(name), ask)]).toEqual([ask, true]);
  });

  it('sees what the doctor looks at', () => {
    const local = (service: string, place: string): string => `arn:aws:${service}:eu-central-1:${account}:${place}`;
    for (const ask of [
      { action: 'ssm:GetParameter', resource: local('ssm', 'parameter/sst/bootstrap') },
      { action: 'ssm:GetParameter', resource: local('ssm', `parameter/sst/passphrase/wikicon-graph/${stages[name]}`) },
      { action: 'lambda:GetAccountSettings', resource: '*' },
    ])
      expect([ask, isAllowed(permissions(name), ask)]).toEqual([ask, true]);
  });

  it.each<[string, Ask]>([
    ['makes no role without a boundary', newRole],
    [
      'makes no role with another boundary',
      { ...newRole, context: { 'iam:PermissionsBoundary': boundaryArn(others[0]!) } },
    ],
    [
      'takes no boundary away',
      { ...newRole, action: 'iam:DeleteRolePermissionsBoundary', context: { 'iam:PermissionsBoundary': boundary } },
    ],
    ['changes no boundary', { action: 'iam:CreatePolicyVersion', resource: boundary }],
    [
      'changes no role that deploys',
      {
        ...newRole,
        action: 'iam:UpdateAssumeRolePolicy',
        resource: `arn:aws:iam::${account}:role/wikicon-graph-deploy-${name}`,
      },
    ],
    [
      'hands its roles to functions alone',
      { ...newRole, action: 'iam:PassRole', context: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
    ],
    [
      'makes no user',
      { action: 'iam:CreateUser', resource: `arn:aws:iam::${account}:user/wikicon-graph-${stages[name]}-x` },
    ],
    ['reads no secrets of another stage', state(stages[others[0]!])],
    ['reads no secrets of a third', state(stages[others[1]!])],
    ['writes no secrets of everybody', state('_fallback', 's3:PutObject')],
    ['changes no distribution of another stage', distribution(stages[others[0]!])],
    ['reads no rows of production', { action: 'dynamodb:Query', resource: table('production') }],
    ['deletes no table of production', { action: 'dynamodb:DeleteTable', resource: table('production') }],
    [
      'does nothing in another region',
      {
        action: 'lambda:CreateFunction',
        resource: `arn:aws:lambda:eu-central-1:${account}:function:wikicon-graph-${stages[name]}-x`,
        context: { 'aws:RequestedRegion': 'us-west-2' },
      },
    ],
  ])('%s', (_name, ask) => {
    expect(isAllowed(permissions(name), ask)).toBe(false);
  });
});
