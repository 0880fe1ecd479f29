import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The command that README.md has for an app. */
export function commandOf(app: string): string {
  const command = new RegExp(`^\\| \\[${app}\\].*\`([^\`]+)\` +\\|$`, 'm').exec(readme)?.[1];
  if (command === undefined) throw new Error(`README.md has no command for ${app}.`);
  return command;
}

/** Serves an app by its command, on a port of its own. */
export async function serveApp(app: string, graph: string): Promise<{ readonly url: string; stop(): void }> {
  const child = spawn(`${commandOf(app)} -- --port 0`, {
    cwd: root,
    env: { ...process.env, VITE_GRAPH: `${graph}/graphql` },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: true,
    // npm, its shell and the server end together.
    detached: true,
  });
  const address = Promise.withResolvers<string>();
  createInterface(child.stdout).on('line', (line) => {
    const [, url] = /Local: +(http:\S+)\//.exec(line) ?? [];
    if (url !== undefined) address.resolve(url);
  });
  void once(child, 'exit').then(([code]) => address.reject(new Error(`The command for ${app} ended with ${code}.`)));
  return { url: await address.promise, stop: () => void process.kill(-child.pid!) };
}
