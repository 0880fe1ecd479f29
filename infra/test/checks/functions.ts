import { expect } from 'vitest';
import { ofType, only, type Report } from '../../plan/report.ts';
import { handlerOf } from '../artifact.ts';
import type { Checks } from './check.ts';

const lambda = 'aws:lambda/function:Function';
const seconds = (report: Report, name: string): number => only(report, lambda, name).inputs.timeout;

/** Checks of functions. */
export const functionsChecks: Checks = {
  'functions run on Node 24 and arm64, and log as JSON for a month'(report) {
    const functions = ofType(report, lambda);
    expect(functions.map(({ name }) => name)).toEqual(['TableSubscriberJobsFunctionFunction', 'ApiFunction']);
    for (const { inputs } of functions)
      expect(inputs).toMatchObject({
        runtime: 'nodejs24.x',
        architectures: ['arm64'],
        loggingConfig: { logFormat: 'JSON' },
      });
    const groups = ofType(report, 'aws:cloudwatch/logGroup:LogGroup').map(({ inputs }) => inputs);
    expect(groups.map(({ retentionInDays }) => retentionInDays)).toEqual([30, 30]);
    expect(new Set(groups.map(({ name }) => name))).toEqual(
      new Set(functions.map(({ inputs }) => inputs.loggingConfig.logGroup)),
    );
  },

  'a function is what its bundle says, and starts no more at once than the table bears'(report) {
    for (const [name, reserved] of [
      ['ApiFunction', 100],
      ['TableSubscriberJobsFunctionFunction', 5],
    ] as const) {
      const { inputs } = only(report, lambda, name);
      expect([name, inputs.reservedConcurrentExecutions, handlerOf(name, inputs.handler)]).toEqual([
        name,
        reserved,
        'function',
      ]);
    }
  },

  'the deadline is met within the timeout, and the timeout within the wait of the router'(report) {
    const { origins } = only(report, 'aws:cloudfront/distribution:Distribution').inputs;
    expect(2.5).toBeLessThan(seconds(report, 'ApiFunction'));
    expect(seconds(report, 'ApiFunction')).toBeLessThan(origins[0].customOriginConfig.originReadTimeout);
  },

  'the API knows its table, its site and its secrets'(report) {
    expect(only(report, lambda, 'ApiFunction').inputs.environment.variables).toMatchObject({
      TABLE_NAME: only(report, 'aws:dynamodb/table:Table').inputs.name,
      SITE_URL: report.outputs['site'],
      CURSOR_KEY: expect.stringMatching(/^.{32,}$/),
      ROUTER_SECRET: expect.stringMatching(/^.{32,}$/),
    });
  },

  'no answer is kept while a function of the release before may still write'(report) {
    const { timeout } = only(report, lambda, 'TableSubscriberJobsFunctionFunction').inputs;
    const { KEPT_ANSWERS_FROM } = only(report, lambda, 'ApiFunction').inputs.environment.variables;
    const left = (Date.parse(KEPT_ANSWERS_FROM) - Date.now()) / 1_000;
    // The plan itself was made some minutes ago, on a slow machine many.
    expect(left).toBeGreaterThan(2 * timeout);
  },
};
