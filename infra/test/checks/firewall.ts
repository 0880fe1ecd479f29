import { expect } from 'vitest';
import { openHeaders, securityHeaders } from '../../../packages/api/src/http/headers.ts';
import { problemBody } from '../../../packages/api/src/http/problem.ts';
import { only, type Report } from '../../plan/report.ts';
import { addresses } from '../addresses.ts';
import type { Checks } from './check.ts';

const firewallOf = (report: Report) => only(report, 'aws:wafv2/webAcl:WebAcl').inputs;

/** Checks of what is refused before anything of ours runs. */
export const firewallChecks: Checks = {
  'the firewall stands before the distribution, in the one region that CloudFront takes it from'(report) {
    const { name, scope, region, defaultAction } = firewallOf(report);
    expect([scope, region, defaultAction]).toEqual(['CLOUDFRONT', 'us-east-1', { allow: {} }]);
    expect(only(report, 'aws:cloudfront/distribution:Distribution').inputs.webAclId).toBe(
      `arn:aws:wafv2:us-east-1:123456789012:global/webacl/${name}/1`,
    );
  },

  'the firewall lets an address ask as much as three halls in a minute'(report) {
    const { rules } = firewallOf(report);
    const [hall, requests] = [200, 16];
    expect(rules).toHaveLength(1);
    expect(rules[0].statement.rateBasedStatement).toMatchObject({
      aggregateKeyType: 'IP',
      evaluationWindowSec: 60,
      limit: 10_000,
    });
    expect(rules[0].statement.rateBasedStatement.limit).toBeGreaterThan(3 * hall * requests);
  },

  'the firewall counts what the function answers, and no file'(report) {
    const { scopeDownStatement } = firewallOf(report).rules[0].statement.rateBasedStatement;
    const [{ regexMatchStatement }] = scopeDownStatement.notStatement.statements;
    expect(regexMatchStatement).toMatchObject({
      fieldToMatch: { uriPath: {} },
      textTransformations: [{ priority: 0, type: 'NONE' }],
    });
    const isFile = new RegExp(regexMatchStatement.regexString);
    for (const [uri, to] of Object.entries(addresses))
      expect([uri, isFile.test(uri)]).toEqual([uri, to.startsWith('files')]);
  },

  'who is refused by the firewall hears it as the API says it, on pages of every origin, and when to come again'(
    report,
  ) {
    const { rules, customResponseBodies } = firewallOf(report);
    const { responseCode, customResponseBodyKey, responseHeaders } = rules[0].action.block.customResponse;
    const [body] = customResponseBodies;
    const told = JSON.parse(body.content) as ReturnType<typeof problemBody>;
    const sent = responseHeaders.map(({ name, value }: { name: string; value: string }) => [name, value]);
    expect([responseCode, customResponseBodyKey, body.contentType]).toEqual([429, body.key, 'APPLICATION_JSON']);
    expect(told).toEqual(problemBody(429, told.errors[0]!.message, { retryable: true }));
    expect(Object.fromEntries(sent)).toEqual({ ...securityHeaders('api'), ...openHeaders, 'retry-after': '60' });
    // AWS takes no more for one answer.
    expect(sent.length).toBeLessThanOrEqual(10);
  },

  'the firewall keeps numbers, and no request of anybody'(report) {
    const { rules, visibilityConfig } = firewallOf(report);
    for (const one of [visibilityConfig, rules[0].visibilityConfig])
      expect(one).toMatchObject({ cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false });
    expect(report.resources.filter(({ type }) => type.includes('LoggingConfiguration'))).toEqual([]);
  },
};
