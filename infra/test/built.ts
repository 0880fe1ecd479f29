import { execFileSync } from 'node:child_process';
import { root } from '../plan/sst.ts';

/** Builds what is not built yet. */
export const built = (): void =>
  void execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
