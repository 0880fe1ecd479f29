import { expect, it } from 'vitest';
import { seededFolder, serveHere } from './server.ts';

it('a server refuses what comes too often from an address, whatever that says of itself, and not what it keeps', async () => {
  await using folder = await seededFolder();
  const server = await serveHere({ DATA_DIR: folder.path, RATE_BURST: '5', RATE_PER_SECOND: '1' });
  const ask = async (alias: string, headers: Record<string, string> = {}): Promise<Response> => {
    const query = `{ ${alias}: conference(slug: "demo") { slug } }`;
    const answer = await fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`, { headers });
    await answer.arrayBuffer();
    return answer;
  };
  try {
    for (const _time of [1, 2, 3]) await ask('kept');
    // Each query is another one, and so none of them is kept; a second or more may pass meanwhile.
    const statuses: number[] = [];
    for (let at = 0; at < 60; at += 1)
      statuses.push((await ask(`a${at}`, { 'x-viewer-address': `192.0.2.${at}` })).status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    const [refused, kept] = [await ask('again'), await ask('kept')];
    expect([refused.status, refused.headers.get('access-control-allow-origin'), kept.status]).toEqual([429, '*', 200]);
  } finally {
    await server.stop();
  }
});
