import { expect } from 'vitest';
import { arrive } from '../../plan/edge.ts';
import { ofType, only, statementsOf } from '../../plan/report.ts';
import type { Checks } from './check.ts';

const lambda = 'aws:lambda/function:Function';

/** Who may do what, and who comes in. */
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
    for (const role of ofType(report, 'aws:iam/role:Role'))
      for (const { Action, Resource } of statementsOf(role)) {
        expect([role.name, Action.filter((one) => one.includes('*'))]).toEqual([role.name, []]);
        // The stream is SST's to name: it lists streams by no other way.
        const wide = Resource.filter((one) => one.endsWith('*') && !Action.every((action) => /Stream/.test(action)));
        expect([role.name, wide]).toEqual([role.name, []]);
      }
  },

  'the API may read and write its rows, and nothing else'(report) {
    const { arn } = { arn: only(report, 'aws:dynamodb/table:Table').inputs.name as string };
    const [statement, ...others] = statementsOf(only(report, 'aws:iam/role:Role', 'ApiRole'));
    expect(others).toEqual([]);
    expect(statement!.Action.toSorted()).toEqual(
      [
        'BatchGetItem',
        'BatchWriteItem',
        'ConditionCheckItem',
        'DeleteItem',
        'GetItem',
        'PutItem',
        'Query',
        'UpdateItem',
      ].map((action) => `dynamodb:${action}`),
    );
    expect(statement!.Resource.map((one) => one.replace(/^.*:/, ''))).toEqual([
      `table/${arn}`,
      `table/${arn}/index/gsi1`,
    ]);
  },

  'a role is taken by a service, and by nobody of the account'(report) {
    for (const { name, inputs } of ofType(report, 'aws:iam/role:Role'))
      for (const { Principal } of JSON.parse(inputs.assumeRolePolicy).Statement)
        expect([name, Object.keys(Principal)]).toEqual([name, ['Service']]);
  },
};
