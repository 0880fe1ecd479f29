import { execFileSync } from 'node:child_process';

/** Builds the checkout that is deployed, whoever deploys. */
export function build(): void {
  execFileSync('npm', ['run', 'build'], { cwd: $cli.paths.root, stdio: ['ignore', 'ignore', 'inherit'] });
}
