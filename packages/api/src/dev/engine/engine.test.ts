import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const program = `
  import { startEngine } from ${JSON.stringify(new URL('engine.ts', import.meta.url).href)};
  const { endpoint } = await startEngine();
  console.log(endpoint);
  setInterval(() => {}, 1_000);
`;

const isUp = (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { method: 'POST' }).then(
    () => true,
    () => false,
  );

it('ends with us, even when we are killed without a word', async () => {
  const child = spawn('node', ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const endpoint = line.toString().trim();
  expect(await isUp(endpoint)).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(() => isUp(endpoint)).toBe(false);
});
