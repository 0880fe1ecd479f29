import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { internet, type Outside } from '../src/uploads/fetch-address.ts';
import { draft, type Draft } from './drafts.ts';
import { opening, scheduleFile } from './imports.ts';
import { look, send, sendAndWait } from './uploads.ts';
import { emptyWorld, type World } from './world.ts';

let answer: RequestListener;
let server: Server;
let api: World;
let here: Draft;
beforeEach(async () => {
  server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const outside: Outside = {
    resolve: async (host) => (host === 'synthetic.example' ? ['93.184.215.14'] : ['10.0.0.1']),
    open: (url, _address, signal) =>
      internet.open(new URL(`http://127.0.0.1:${port}${url.pathname}`), '127.0.0.1', signal),
  };
  api = await emptyWorld({ outside });
  here = await draft(api, 'fetched');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await api.close();
});

it('A schedule at an address is tried and brought in as one that is sent, and the address itself is told to nobody', async () => {
  answer = (_request, response) => response.end(scheduleFile([opening]));
  const tried = await sendAndWait(api, here, { address: 'https://synthetic.example/a.json?token=secret' }, '?dryRun=1');
  expect([tried.state, tried.report!.sessions.total]).toEqual(['DONE', 1]);
  const brought = await sendAndWait(api, here, null, `?of=${tried.id}`);
  expect([brought.state, brought.report!.sessions.created]).toEqual(['DONE', 1]);
  expect(JSON.stringify(await look(api, here))).not.toContain('secret');
});

it.each([
  ['<p>Synthetic secret</p>', 'text/html'],
  ['Synthetic secret', 'application/json'],
  ['{"Synthetic": "secret"}', 'application/json'],
  [scheduleFile([{ ...opening, date: '2027-13-45T00:00:00Z Synthetic secret' }]), 'application/json'],
  ['id,title,start\n1,Synthetic secret,never', 'text/csv'],
  ['BEGIN:VCALENDAR\nSynthetic secret', 'text/calendar'],
])('What is at an address and is no schedule is not told: %s', async (text, type) => {
  answer = (_request, response) => void response.writeHead(200, { 'content-type': type }).end(text);
  const told = await sendAndWait(api, here, { address: 'https://synthetic.example/' }, '?dryRun=1');
  expect([told.state, told.problems.map(({ place }) => place), told.report]).toEqual(['REFUSED', ['file'], null]);
  expect(JSON.stringify(told)).not.toContain('secret');
});

it.each([
  ['http://synthetic.example/', 'The address does not begin with https://.'],
  ['https://127.0.0.1/', 'The host of the address cannot be asked: it is unknown, or not on the public internet.'],
])('An address that says itself that it is not asked is refused at once: %s', async (address, message) => {
  const { status, errors } = await send(api, here, { address });
  expect([status, errors![0]!.message]).toEqual([400, message]);
});

it('A host that is not on the public internet is told as one that is not there', async () => {
  const { state, problems } = await sendAndWait(api, here, { address: 'https://inside.example/' });
  expect([state, problems[0]!.message]).toEqual([
    'REFUSED',
    'The host of the address cannot be asked: it is unknown, or not on the public internet.',
  ]);
});

it.each(['{}', '[]', 'null', '{"address": 5}', 'x'])(
  'A body of JSON without an address is refused: %s',
  async (body) => {
    const response = await api.app(
      new Request('http://localhost:4000/conferences/fetched/import', {
        method: 'POST',
        headers: { ...here.headers, 'content-type': 'application/json; charset=utf-8' },
        body,
      }),
    );
    expect(response.status).toBe(400);
  },
);
