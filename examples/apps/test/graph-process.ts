/** Servers that apps ask, in a process of their own: that of `npm start`, and two that fail. */
import { createClient } from '../../../packages/api/src/dynamo/client.ts';
import { createRateLimit } from '../../../packages/api/src/http/rate.ts';
import { listener, openPort } from '../../../packages/api/src/http/node.ts';
import { localSettings } from '../../../packages/api/src/kernel/settings.ts';
import { serve } from '../../../packages/api/src/serve.ts';
import { temporaryFolder } from '../../../packages/api/test/server.ts';
import { appOn, type AppOptions } from '../../../packages/api/test/world.ts';
import { day, type Graphs } from './graph.ts';

await using data = await temporaryFolder();
const settings = localSettings({ PORT: '0', DATA_DIR: data.path });
const { url: graph, stop } = await serve(settings, () => undefined, new Date(`${day}T00:00:00Z`));
const busy = await failing({ rateLimit: createRateLimit({ burst: 0, perSecond: 1 / 60 }, () => new Date()) });
const withoutStore = await failing({ deadline: 100 });
process.stdout.write(`${JSON.stringify({ graph, busy, withoutStore } satisfies Graphs)}\n`);

// It ends with whoever started it.
await new Promise((resolve) => process.stdin.resume().once('end', resolve));
await stop();
process.exit();

async function failing(options: AppOptions): Promise<string> {
  const nowhere = { client: createClient({ endpoint: 'http://localhost:1' }), name: 'none' };
  const { server, port } = await openPort(0, 'localhost');
  server.on(
    'request',
    listener(appOn(nowhere, options), (_request, _response, next) => next()),
  );
  return `http://localhost:${port}`;
}
