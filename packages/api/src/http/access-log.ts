import type { Fate } from '../kept/asked.ts';
import type { Log } from '../kernel/log.ts';
import { embeddedMetrics } from '../kernel/metrics.ts';
import type { App } from './app.ts';
import { crawlerPaths, exportPath, importPath, loginPaths, mediaPath } from './paths.ts';
import { recordOf } from './record.ts';

/** The kind of a request: not its address, which may name somebody. */
type Kind = 'graphql' | 'file' | 'picture' | 'login' | 'health' | 'import' | 'page';

const metrics = {
  Milliseconds: 'Milliseconds',
  StoreRequests: 'Count',
  ReadUnits: 'Count',
  Faults: 'Count',
  KeptHits: 'Count',
  KeptMisses: 'Count',
  KeptRefused: 'Count',
} as const;

/** What a kept answer cost. */
interface GivenHit {
  readonly method: string;
  readonly path: string;
  readonly correlationId: string;
  readonly readUnits: number;
  /** As performance.now() told it when the request came. */
  readonly from: number;
}

/** A line for an answer that was kept, of the same form as that of every other one. */
export function logHit(
  log: Log,
  FunctionName: string,
  { method, path, correlationId, readUnits, from }: GivenHit,
): void {
  log('info', 'answered', {
    correlationId,
    kind: kindOf(path),
    operation: null,
    method,
    status: 200,
    complexity: 0,
    depth: 1,
    kept: 'hit',
    FunctionName,
    Milliseconds: Math.round(performance.now() - from),
    StoreRequests: 1,
    ReadUnits: readUnits,
    Faults: 0,
    ...countsOf('hit'),
    ...embeddedMetrics(metrics, new Date()),
  });
}

const refusals = new Set<Fate | 'hit' | null>(['open', 'no check']);

const countsOf = (fate: Fate | 'hit' | null) => ({
  KeptHits: fate === 'hit' ? 1 : 0,
  KeptMisses: fate !== null && fate !== 'hit' && !refusals.has(fate) ? 1 : 0,
  KeptRefused: refusals.has(fate) ? 1 : 0,
});

/** A line for each answer, which CloudWatch reads as metrics too. */
export function logged(app: App, log: Log, functionName: string): App {
  return async (request) => {
    const from = performance.now();
    const response = await app(request);
    const { correlationId, complexity, meter, operation, kept, reading } = recordOf(request);
    // Where an answer may be kept its reads cost otherwise than it says.
    const paid = reading?.sources.paid ?? meter;
    const Milliseconds = Math.round(performance.now() - from);
    const kind = kindOf(new URL(request.url).pathname);
    log('info', 'answered', {
      correlationId,
      kind,
      operation,
      method: request.method,
      status: response.status,
      complexity,
      depth: meter.depth,
      kept,
      FunctionName: functionName,
      Milliseconds,
      StoreRequests: paid.requests,
      ReadUnits: paid.readUnits,
      // That Commons does not answer is no fault of ours.
      Faults: response.status >= 500 && kind !== 'picture' ? 1 : 0,
      ...countsOf(kept),
      ...embeddedMetrics(metrics, new Date()),
    });
    return response;
  };
}

function kindOf(path: string): Kind {
  if (path === '/graphql') return 'graphql';
  if (path === '/health') return 'health';
  if (importPath.test(path)) return 'import';
  if ((loginPaths as readonly string[]).includes(path)) return 'login';
  if (path.startsWith(mediaPath)) return 'picture';
  return exportPath.test(path) || (crawlerPaths as readonly string[]).includes(path) ? 'file' : 'page';
}
