import { expect, it } from 'vitest';
import { boundaryOf } from '../operate/bootstrap/boundary.ts';
import { environments, type Environment } from '../operate/bootstrap/environments.ts';
import { text } from '../operate/bootstrap/statement.ts';
import { deployRole, template } from '../operate/bootstrap/template.ts';
import { account, isAllowed, plain } from './iam.ts';

const names = Object.keys(environments) as readonly Environment[];
const stages = { preview: 'pr-12', staging: 'staging', production: 'production' } as const;

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

it('a function reaches no table of another environment, whatever its configuration says', () => {
  const tables = names.map(
    (name) => `arn:aws:dynamodb:eu-central-1:${account}:table/wikicon-graph-${stages[name]}-TableTable-x`,
  );
  const reached = names.map((name) =>
    tables.filter((resource) => isAllowed(boundaryOf(name), { action: 'dynamodb:GetItem', resource })),
  );
  expect(reached).toEqual(tables.map((table) => [table]));
});
