import type { Log } from '../kernel/log.ts';
import type { App } from './app.ts';
import { crawlerPaths, exportPath, loginPaths } from './paths.ts';
import { recordOf } from './record.ts';

/** What a request asked for: not its address, which may name somebody. */
type Kind = 'graphql' | 'file' | 'login' | 'health' | 'page';

/** A line for each answer, which CloudWatch reads as metrics too: no dimension but the function, for each value costs. */
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
      _aws: embedded(),
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

/** Which of a line's fields are metrics, in CloudWatch's embedded metric format. */
const embedded = () => ({
  Timestamp: Date.now(),
  CloudWatchMetrics: [
    {
      Namespace: 'WikiconGraph',
      Dimensions: [['FunctionName']],
      Metrics: [
        { Name: 'Milliseconds', Unit: 'Milliseconds' },
        { Name: 'StoreRequests', Unit: 'Count' },
        { Name: 'ReadUnits', Unit: 'Count' },
        { Name: 'Faults', Unit: 'Count' },
      ],
    },
  ],
});
