import type { Report } from '../../plan/report.ts';

/** Checks by their sentences, which throw where a plan breaks them. */
export type Checks = Readonly<Record<string, (report: Report) => void | Promise<void>>>;
