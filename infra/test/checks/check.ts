import type { Report } from '../../plan/report.ts';

/** Sentences, and what throws where a plan does not keep to one. */
export type Checks = Readonly<Record<string, (report: Report) => void | Promise<void>>>;
