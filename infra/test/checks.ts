import { accessChecks } from './checks/access.ts';
import type { Checks } from './checks/check.ts';
import { edgeChecks } from './checks/edge.ts';
import { firewallChecks } from './checks/firewall.ts';
import { functionsChecks } from './checks/functions.ts';
import { operationsChecks } from './checks/operations.ts';
import { storageChecks } from './checks/storage.ts';

/** The checks of production. Each of the mistakes in mistakes/ is found by one of them. */
export const checks: Checks = {
  ...storageChecks,
  ...functionsChecks,
  ...accessChecks,
  ...edgeChecks,
  ...firewallChecks,
  ...operationsChecks,
};
