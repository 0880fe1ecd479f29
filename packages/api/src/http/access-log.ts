import type { Log } from '../kernel/log.ts';
import { embeddedMetrics } from '../kernel/metrics.ts';
import type { App } from './app.ts';
import { crawlerPaths, exportPath, loginPaths } from './paths.ts';
import { recordOf } from './record.ts';

/** The kind of a request: not its address, which may name somebody. */
type Kind = 'graphql' | 'file' | 'login' | 'health' | 'page';

const metrics = { Milliseconds: 'Milliseconds', StoreRequests: 'Count', ReadUnits: 'Count', Faults: 'Count' } as const;

/** A line for each answer, which CloudWatch reads as metrics too. */
export function logged(app: App, log: Log, functionName: string): App {
  return async (request) => {
    const from = performance.now();
    const response = await app(request);
    const { correlationId, complexity, meter, operation } = recordOf(request);
    const Milliseconds = Math.round(performance.now() - from);
    log('info', 'answered', {
      correlationId,
      kind: kindOf(new URL(request.url).pathname),
      operation,
      method: request.method,
      status: response.status,
      complexity,
      depth: meter.depth,
      FunctionName: functionName,
      Milliseconds,
      StoreRequests: meter.requests,
      ReadUnits: meter.readUnits,
      Faults: response.status >= 500 ? 1 : 0,
      ...embeddedMetrics(metrics, new Date()),
    });
    return response;
  };
}

function kindOf(path: string): Kind {
  if (path === '/graphql') return 'graphql';
  if (path === '/health') return 'health';
  if ((loginPaths as readonly string[]).includes(path)) return 'login';
  return exportPath.test(path) || (crawlerPaths as readonly string[]).includes(path) ? 'file' : 'page';
}
