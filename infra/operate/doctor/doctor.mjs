/**
 * `npm run doctor -- [--stage NAME]`: names what is missing before anything is deployed. Plain JavaScript for any Node:
 * the first things that may be missing are those that run the rest.
 */
import { isInstalled, isNodeNew } from '../../../scripts/ready.mjs';

const missing = [
  !isInstalled() && {
    name: 'What the project needs is installed',
    problem: { found: 'node_modules is missing, or older than package-lock.json.', remedy: 'npm ci' },
  },
  !isNodeNew(process.version) && {
    name: 'Node is at least 24',
    problem: {
      found: `${process.version} is here.`,
      remedy: 'npm ci brings it on Linux x64; elsewhere: nvm install',
    },
  },
].filter((one) => one !== false);

if (missing.length === 0) process.exitCode = await (await import('./run.ts')).run(process.argv.slice(2));
else {
  process.exitCode = 1;
  if (process.argv.includes('--json')) console.log(JSON.stringify({ isFine: false, checks: missing }));
  else for (const { name, problem } of missing) console.log(`✗ ${name}\n    ${problem.found}\n    → ${problem.remedy}`);
}
