import { plan } from '../plan/plan.ts';
import type { Report } from '../plan/report.ts';
import { secrets } from './secrets.ts';

const reports = new Map<string, Promise<Report>>();

/** The plan of a stage that has its secrets, made once for all tests. @throws what the CLI said, where it refused */
export function planned(stage: string, variables: Record<string, string> = {}): Promise<Report> {
  const key = JSON.stringify([stage, variables]);
  const report = reports.get(key) ?? made(stage, variables);
  reports.set(key, report);
  return report;
}

async function made(stage: string, variables: Record<string, string>): Promise<Report> {
  const { report, output } = await plan({ stage, secrets, variables });
  if (report === null) throw new Error(output);
  return report;
}
