/** Runs a function as Lambda's own client does, where that cannot be built: `node fallback.ts FILE.HANDLER`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const base = `http://${process.env['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime`;
const [file = '', name = ''] = (process.argv[2] ?? '').split('.');

const say = (path: string, body: unknown): Promise<Response> =>
  fetch(`${base}/${path}`, { method: 'POST', body: JSON.stringify(body) });

const inWords = (error: unknown) => ({
  errorType: error instanceof Error ? error.name : 'Error',
  errorMessage: error instanceof Error ? error.message : String(error),
});

type Handler = (event: unknown, context: unknown) => unknown;

async function load(): Promise<Handler> {
  try {
    const module = (await import(pathToFileURL(join(process.cwd(), `${file}.mjs`)).href)) as Record<string, Handler>;
    if (module[name] === undefined) throw new Error(`${file}.${name} is undefined or not exported`);
    return module[name];
  } catch (error) {
    await say('init/error', inWords(error));
    return process.exit(1);
  }
}

const handler = await load();
for (;;) {
  const next = await fetch(`${base}/invocation/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id')!;
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
  try {
    await say(`invocation/${id}/response`, await handler(await next.json(), context));
  } catch (error) {
    await say(`invocation/${id}/error`, inWords(error));
  }
}
