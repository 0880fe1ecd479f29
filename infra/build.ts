import { execFileSync } from 'node:child_process';

/** What is deployed is built from what is checked out, whoever deploys. */
export function build(): void {
  execFileSync('npm', ['run', 'build'], { cwd: $cli.paths.root, stdio: ['ignore', 'ignore', 'inherit'] });
}
