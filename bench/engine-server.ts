import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from '../packages/api/src/dev/engine/engine.ts';
import { start, type BenchServer } from './process.ts';

const entry = fileURLToPath(new URL('../packages/api/src/local.ts', import.meta.url));

export interface EngineServer extends BenchServer {
  readonly enginePid: number;
  readonly endpoint: string;
}

/** The whole API as `npm start` serves it, on an embedded engine whose process is known; it keeps nothing unless it is told to. */
export async function startOnEngine(name: string, { inMemory = false, keptMegabytes = 0 } = {}): Promise<EngineServer> {
  const folder = mkdtempSync(join(tmpdir(), 'wikicon-bench-'));
  const engine = await startEngine(inMemory ? undefined : join(folder, 'engine.db'));
  const server = await start(name, entry, {
    DATA_DIR: folder,
    DYNAMODB_ENDPOINT: engine.endpoint,
    // On a loaded machine 64 requests at once may wait for longer than anybody should.
    DEADLINE_MS: '25000',
    KEPT_ANSWERS_MB: String(keptMegabytes),
    RATE_BURST: '0',
  });
  return {
    ...server,
    enginePid: engine.pid,
    endpoint: engine.endpoint,
    async stop() {
      await server.stop();
      await engine.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
