import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { onTestFinished } from 'vitest';

export interface ToldStore {
  readonly endpoint: string;
  /** Connections that were made. */
  readonly connections: number;
  hangUp(): void;
}

/** A store that answers as it is told, until the test ends. */
export async function toldStore(answer: RequestListener): Promise<ToldStore> {
  const server: Server = createServer(answer);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    get connections() {
      return connections;
    },
    hangUp: () => server.closeAllConnections(),
  };
}
