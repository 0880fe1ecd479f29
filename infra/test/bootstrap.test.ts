import { beforeAll, describe, expect, it } from 'vitest';
import { boundaryOf } from '../operate/bootstrap/boundary.ts';
import { environments, type Environment } from '../operate/bootstrap/environments.ts';
import { permissionsOf } from '../operate/bootstrap/permissions.ts';
import { text, type Statement } from '../operate/bootstrap/statement.ts';
import { boundaryName, deployRole, template } from '../operate/bootstrap/template.ts';
import { ofType, statementsOf, type Report } from '../plan/report.ts';
import { account, isAllowed, plain, type Ask } from './iam.ts';
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

const stack = template('wikicon/graph');
const roles = names.map((name) => deployRole(name, 'wikicon/graph').Properties);

it('a role is taken by jobs of this repository in its own environment, and by nobody else', () => {
  const subjects = [
    'repo:wikicon/graph:environment:preview',
    'repo:wikicon/graph:environment:staging',
    'repo:wikicon/graph:environment:production',
    'repo:wikicon/graph:ref:refs/heads/main',
    'repo:wikicon/graph:pull_request',
    'repo:somebody/graph:environment:production',
    'repo:wikicon/graph-fork:environment:production',
    'repo:wikicon/graph:environment:production-2',
  ];
  const takes = roles.map(({ RoleName, AssumeRolePolicyDocument }) => [
    RoleName,
    subjects.filter((sub) =>
      AssumeRolePolicyDocument.Statement.some(({ Effect, Action, Condition }) =>
        isAllowed([{ Effect, Action, Resource: [text('*')], Condition }], {
          action: 'sts:AssumeRoleWithWebIdentity',
          resource: '',
          context: {
            'token.actions.githubusercontent.com:sub': sub,
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          },
        }),
      ),
    ),
  ]);
  expect(takes).toEqual(
    names.map((name) => [`wikicon-graph-deploy-${name}`, [`repo:wikicon/graph:environment:${name}`]]),
  );
});

it('trusts tokens of GitHub that were made for AWS alone', () => {
  for (const { AssumeRolePolicyDocument } of roles)
    for (const { Principal, Condition } of AssumeRolePolicyDocument.Statement)
      expect([plain(Principal.Federated), Condition.StringEquals['token.actions.githubusercontent.com:aud']]).toEqual([
        `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
        'sts.amazonaws.com',
      ]);
});

it('is as short as CloudFormation and IAM take it', () => {
  expect(JSON.stringify(stack).length).toBeLessThan(51_200);
  for (const { Policies } of roles)
    expect(JSON.stringify(Policies.map((one) => one.PolicyDocument)).length).toBeLessThan(10_240);
});

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
          for (const resource of Resource)
            expect([action, resource, isAllowed(boundaryOf(name), { action, resource })]).toEqual([
              action,
              resource,
              true,
            ]);
    }
  });

  const own: Ask = {
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
    ['makes no role without a boundary', own],
    [
      'makes no role with another boundary',
      { ...own, context: { 'iam:PermissionsBoundary': boundaryArn(others[0]!) } },
    ],
    [
      'takes no boundary away',
      { ...own, action: 'iam:DeleteRolePermissionsBoundary', context: { 'iam:PermissionsBoundary': boundary } },
    ],
    ['changes no boundary', { action: 'iam:CreatePolicyVersion', resource: boundary }],
    [
      'changes no role that deploys',
      {
        ...own,
        action: 'iam:UpdateAssumeRolePolicy',
        resource: `arn:aws:iam::${account}:role/wikicon-graph-deploy-${name}`,
      },
    ],
    [
      'hands its roles to functions alone',
      { ...own, action: 'iam:PassRole', context: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
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

it('a function reaches no table of another environment, whatever its configuration says', () => {
  const tables = names.map(
    (name) => `arn:aws:dynamodb:eu-central-1:${account}:table/wikicon-graph-${stages[name]}-TableTable-x`,
  );
  const reached = names.map((name) =>
    tables.filter((resource) => isAllowed(boundaryOf(name), { action: 'dynamodb:GetItem', resource })),
  );
  expect(reached).toEqual(tables.map((table) => [table]));
});
