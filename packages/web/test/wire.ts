import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut: a browser's own "offline" leaves its service worker a network. */
export async function startWire(to: string) {
  const { port } = new URL(to);
  const ends = new Set<Socket>();
  let isCut = false;
  const wire = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(Number(port), 'localhost');
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.pipe(other);
      end.on('error', () => other.destroy());
      end.on('close', () => ends.delete(end));
    }
    return undefined;
  });
  wire.listen(0, 'localhost');
  await once(wire, 'listening');
  return {
    url: `http://localhost:${(wire.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      for (const end of ends) end.destroy();
    },
    mend: () => void (isCut = false),
    stop: () => {
      for (const end of ends) end.destroy();
      wire.close();
    },
  };
}
