import type { Server } from 'node:http';

/** Listens on any free port and says where, as `npm start` does. */
export function announce(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    process.stdout.write(`web http://127.0.0.1:${port}/\n`);
  });
}
