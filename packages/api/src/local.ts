/** `npm start`: serves everything on this machine until it is stopped. */
import { jsonLog } from './kernel/log.ts';
import { serve } from './serve.ts';
import { localSettings } from './kernel/settings.ts';

try {
  const { url, stop } = await serve(localSettings(process.env), jsonLog);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void stop().then(() => process.exit(0));
    });
  process.stdout.write(`
Wikicon Graph is ready.

  web       ${url}/
  explorer  ${url}/explorer
  API       ${url}/graphql
  reference ${url}/docs

Stop with Ctrl-C; the data stays. npm run reset empties it.
`);
} catch (error) {
  process.stderr.write(`Wikicon Graph did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
