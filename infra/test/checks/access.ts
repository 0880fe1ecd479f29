import { expect } from 'vitest';
import { arrive } from '../../plan/edge.ts';
import { ofType, only, statementsOf } from '../../plan/report.ts';
import type { Checks } from './check.ts';

const lambda = 'aws:lambda/function:Function';

/** Checks of permissions and of the ways in. */
export const accessChecks: Checks = {
  async 'the router sends the secret that the API asks for'(report) {
    const { ROUTER_SECRET } = only(report, lambda, 'ApiFunction').inputs.environment.variables;
    const { headers } = await arrive(report, { uri: '/graphql', headers: { 'x-router-secret': 'forged' } });
    expect(String(ROUTER_SECRET).split(' ')[0]).toBe(headers['x-router-secret']);
  },

  'the function answers without signatures, at an address that is opened to no other'(report) {
    expect(only(report, 'aws:lambda/functionUrl:FunctionUrl').inputs.authorizationType).toBe('NONE');
    const open = ofType(report, 'aws:lambda/permission:Permission').filter(({ inputs }) => inputs.principal === '*');
    expect(open.map(({ inputs }) => inputs.functionUrlAuthType ?? inputs.invokedViaFunctionUrl)).toEqual([
      'NONE',
      true,
    ]);
  },

  'nobody may do anything with everything'(report) {
    for (const role of ofType(report, 'aws:iam/role:Role')) {
      expect([role.name, role.inputs.managedPolicyArns ?? []]).toEqual([role.name, []]);
      for (const { Action, Resource } of statementsOf(role)) {
        const wide = [...Action.filter((one) => one.includes('*')), ...Resource.filter((one) => /^\*|:\*$/.test(one))];
        expect([role.name, wide]).toEqual([role.name, []]);
      }
    }
  },

  'the API may read and write its rows and its log, and nothing else'(report) {
    const table = only(report, 'aws:dynamodb/table:Table').inputs.name as string;
    const may = statementsOf(only(report, 'aws:iam/role:Role', 'ApiRole')).map(({ Action, Resource }) => [
      Action.map((one) => one.replace(/^.*:/, '')).toSorted(),
      Resource.map((one) => one.replace(/^arn:aws:[a-z]+:eu-central-1:123456789012:/, '')),
    ]);
    for (const { inputs } of ofType(report, 'aws:cloudwatch/logGroup:LogGroup'))
      expect(inputs.name).toMatch(/^\/aws\/lambda\/wikicon.*-production-/);
    expect(may).toEqual([
      [
        [
          'BatchGetItem',
          'BatchWriteItem',
          'ConditionCheckItem',
          'DeleteItem',
          'GetItem',
          'PutItem',
          'Query',
          'UpdateItem',
        ],
        [`table/${table}`, `table/${table}/index/gsi1`],
      ],
      [['CreateLogStream', 'PutLogEvents'], ['log-group:/aws/lambda/wikicon*-production-*']],
    ]);
  },

  'a role is taken by a service, and by nobody of the account'(report) {
    for (const { name, inputs } of ofType(report, 'aws:iam/role:Role'))
      for (const { Principal } of JSON.parse(inputs.assumeRolePolicy).Statement)
        expect([name, Object.keys(Principal)]).toEqual([name, ['Service']]);
  },
};
