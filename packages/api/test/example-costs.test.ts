import { afterAll, beforeAll, expect, it } from 'vitest';
import { examples } from './examples.ts';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  // What was just loaded is told by changes after some seconds.
  api = await world({ clock: () => new Date(Date.now() + 60_000) });
});
afterAll(() => api.close());

it('each example costs on the embedded conferences what the reference and the explorer say', async () => {
  const lines: string[] = [];
  for (const { name, query, variables } of examples) {
    const { errors, extensions } = await api.ask(query, variables);
    expect([name, errors]).toEqual([name, undefined]);
    lines.push(`  ${JSON.stringify(name)}: ${JSON.stringify(extensions.cost)}`);
  }
  // Written anew by -u, and nothing else.
  await expect(`{\n${lines.join(',\n')}\n}\n`).toMatchFileSnapshot('../../../examples/costs.json');
});
