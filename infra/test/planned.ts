import { plan } from '../plan/plan.ts';
import type { Report } from '../plan/report.ts';
import { newCheckout } from './checkout.ts';
import { secrets } from './secrets.ts';

let checkout: Promise<string> | undefined;

/** The checkout of all other plans. */
export const elsewhere = (): Promise<string> => (checkout ??= newCheckout());

const reports = new Map<string, Promise<Report>>();

/** The plan of a stage that has its secrets, made once for all tests. @throws what the CLI said, where it refused */
export function planned(stage: string, variables: Record<string, string> = {}): Promise<Report> {
  const key = JSON.stringify([stage, variables]);
  const report = reports.get(key) ?? made(stage, variables);
  reports.set(key, report);
  return report;
}

/** Plans production as deployed in this checkout, and so builds it; others elsewhere. */
async function made(stage: string, variables: Record<string, string>): Promise<Report> {
  const isDeployed = stage === 'production' && Object.keys(variables).length === 0;
  const { report, output } = await plan({
    stage,
    secrets,
    variables,
    ...(!isDeployed && { checkout: await elsewhere() }),
  });
  if (report === null) throw new Error(output);
  return report;
}
