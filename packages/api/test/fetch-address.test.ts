import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchAddress, internet, type Outside } from '../src/uploads/fetch-address.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const publicAddress = '93.184.215.14';

/** A host of the internet: its names are looked up in a table, and whoever asks a public address comes to `answer`. */
async function outsideOf(hosts: Record<string, readonly string[]>, answer: RequestListener) {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const asked: string[] = [];
  const looked: string[] = [];
  const outside: Outside = {
    async resolve(host) {
      looked.push(host);
      if (hosts[host] === undefined) throw new Error('ENOTFOUND');
      return hosts[host];
    },
    open(url, address, signal) {
      asked.push(`${url.href} at ${address}`);
      return internet.open(new URL(`http://127.0.0.1:${port}${url.pathname}`), '127.0.0.1', signal);
    },
  };
  const ask = (address: string, milliseconds = 20_000) =>
    fetchAddress(address, { outside, isLocal: false, milliseconds }).then(
      (bytes) => Buffer.from(bytes).toString('utf8'),
      (error: Error) => error.message,
    );
  return { ask, asked, looked, port };
}

const hosts = { 'synthetic.example': [publicAddress] };
const unreachable = 'The host of the address cannot be asked: it is unknown, or not on the public internet.';

describe('A file at an address', () => {
  it('is fetched from the address that its host had when it was looked up, once', async () => {
    const { ask, asked, looked } = await outsideOf(hosts, (_request, response) => response.end('a file'));
    expect(await ask('https://synthetic.example/a.xml')).toBe('a file');
    expect([looked, asked]).toEqual([['synthetic.example'], [`https://synthetic.example/a.xml at ${publicAddress}`]]);
  });

  it('may be packed, by its encoding or by itself', async () => {
    const { ask } = await outsideOf(hosts, ({ url }, response) => {
      if (url === '/encoded') response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('a file'));
    });
    expect([await ask('https://synthetic.example/encoded'), await ask('https://synthetic.example/a.gz')]).toEqual([
      'a file',
      'a file',
    ]);
  });

  it.each([
    ['http://synthetic.example/', 'The address does not begin with https://.'],
    ['file:///etc/passwd', 'The address does not begin with https://.'],
    ['https://user:word@synthetic.example/', 'The address holds a user name or a password.'],
    ['https://synthetic.example:8443/', 'The address names a port: only that of https is asked.'],
    ['https://127.0.0.1/', unreachable],
    ['https://0x7f.1/', unreachable],
    ['https://2130706433/', unreachable],
    ['https://[::ffff:169.254.169.254]/', unreachable],
    ['https://[fd00:ec2::254]/', unreachable],
    ['https://nowhere.example/', unreachable],
    ['synthetic.example', 'It is no address of at most 2,000 characters, such as https://example.org/a.xml.'],
    [`https://synthetic.example/${'a'.repeat(2_000)}`, expect.stringContaining('2,000 characters')],
  ])('is not fetched from %s', async (address, message) => {
    const { ask, asked } = await outsideOf(hosts, (_request, response) => response.end('a file'));
    expect([await ask(address), asked]).toEqual([message, []]);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
  ])('is not fetched from a host that has %s among its addresses', async (address) => {
    const both = { 'synthetic.example': [publicAddress, address] };
    const { ask, asked } = await outsideOf(both, (_request, response) => response.end('a file'));
    expect([await ask('https://synthetic.example/'), asked]).toEqual([unreachable, []]);
  });

  it('is followed three times and no more, and each host is looked up and checked', async () => {
    const { ask, asked } = await outsideOf(hosts, ({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` });
      response.end('a file');
    });
    expect([await ask('https://synthetic.example/3'), asked.length]).toEqual(['a file', 4]);
    expect(await ask('https://synthetic.example/4')).toBe('The address leads on more than 3 times.');
  });

  it.each([
    ['http://synthetic.example/', 'The address does not begin with https://.'],
    ['https://inside.example/', unreachable],
    ['https://169.254.169.254/latest/meta-data', unreachable],
    ['//[::1]/', unreachable],
    ['https://', 'The address leads on to what is no address.'],
  ])('is not followed to %s', async (location, message) => {
    const { ask, asked } = await outsideOf(
      { ...hosts, 'inside.example': ['10.0.0.1'] },
      (_request, response) => void response.writeHead(307, { location }).end(),
    );
    expect([await ask('https://synthetic.example/'), asked.length]).toEqual([message, 1]);
  });

  it('that is none is told by its status, without a word of the answer', async () => {
    const { ask } = await outsideOf(hosts, (_request, response) => void response.writeHead(403).end('a secret'));
    expect(await ask('https://synthetic.example/')).toBe('The address gives no file: it answers with the status 403.');
  });

  it.each([
    ['as it is', false],
    ['when it is unpacked', true],
  ])('that is too large %s is read no further', async (_how, isPacked) => {
    let sent = 0;
    const { ask } = await outsideOf(hosts, (request, response) => {
      if (isPacked) {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000)));
        return;
      }
      const part = Buffer.alloc(1_000_000);
      const more = (): void => {
        while (sent < 400 && response.write(part)) sent += 1;
      };
      response.on('drain', more);
      request.on('close', () => response.off('drain', more));
      more();
    });
    expect(await ask('https://synthetic.example/')).toBe('A file may have at most 10 MB when it is unpacked.');
    expect(sent).toBeLessThan(100);
  });

  it('that does not arrive is waited for no longer', async () => {
    const { ask } = await outsideOf(hosts, (_request, response) => void response.write('slow'));
    expect(await ask('https://synthetic.example/', 200)).toBe('The file did not arrive within 0.2 s.');
  });

  it('that breaks off is no file', async () => {
    const { ask } = await outsideOf(hosts, (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    });
    expect(await ask('https://synthetic.example/')).toBe('No whole answer came from there.');
  });
});

it('The connection goes to the address that was checked, whatever the name of the host says by then', async () => {
  const { port } = await outsideOf({}, ({ headers }, response) => response.end(headers.host));
  const url = new URL(`http://rebound.invalid:${port}/`);
  const response = await internet.open(url, '127.0.0.1', AbortSignal.timeout(5_000));
  expect(Buffer.concat(await response.toArray()).toString()).toBe(`rebound.invalid:${port}`);
});
