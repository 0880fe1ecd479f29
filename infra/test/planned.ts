import { plan } from '../plan/plan.ts';
import type { Report } from '../plan/report.ts';
import { secrets } from './secrets.ts';

/** The plan of a stage that has its secrets. @throws what the CLI said, where it refused */
export async function planned(stage: string, variables: Record<string, string> = {}): Promise<Report> {
  const { report, output } = await plan({ stage, secrets, variables });
  if (report === null) throw new Error(output);
  return report;
}
