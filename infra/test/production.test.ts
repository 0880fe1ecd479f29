import { beforeAll, describe, it } from 'vitest';
import type { Report } from '../plan/report.ts';
import { checks } from './checks.ts';
import { planned } from './planned.ts';

let production: Report;
beforeAll(async () => {
  production = await planned('production');
});

describe('in production', () => {
  it.each(Object.entries(checks))('%s', async (_sentence, check) => {
    await check(production);
  });
});
