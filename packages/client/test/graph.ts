import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The API with its embedded conferences, in a process of its own. */
export interface Graph {
  /** http://localhost:40123/graphql */
  readonly url: string;
  /** The access token of an organizer of the demo. */
  readonly organizer: string;
  /** The access token of somebody who attends the demo. */
  readonly attendee: string;
}

export async function startGraph(): Promise<{ readonly graph: Graph; stop(): Promise<unknown> }> {
  const { told, stop } = await startProgram(new URL('graph-process.ts', import.meta.url));
  return { graph: told as Graph, stop };
}

/** Starts a program that tells where its servers are, in a line of JSON, and ends with its input. */
export async function startProgram(program: URL): Promise<{ readonly told: unknown; stop(): Promise<unknown> }> {
  const child = spawn('node', [fileURLToPath(program)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const end = once(child, 'exit');
  return {
    told: JSON.parse(line),
    async stop() {
      child.stdin.end();
      await end;
    },
  };
}
