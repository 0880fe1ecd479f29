import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export const sst = resolve(root, 'node_modules/.bin/sst');

/** Otherwise the CLI fetches engines and tells its makers that it ran. */
export const quietly = { SST_TELEMETRY_DISABLED: '1', SST_NO_BUN: '1', SST_SKIP_DEPENDENCY_CHECK: '1' } as const;
