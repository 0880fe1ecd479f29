import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleHandler, startBytes } from '../packages/api/scripts/bundle.ts';
import { median } from './median.ts';

export const processes = 15;
const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The environment variables of a function. */
export const functionEnvironment = {
  ...process.env,
  TABLE_NAME: 'wikicon',
  SITE_URL: 'https://example.org',
  CURSOR_KEY: 'a key of thirty-two letters or more',
  ROUTER_SECRET: 'a-secret-of-thirty-two-letters-or-more',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
};

interface ColdStart {
  /** Medians in milliseconds. */
  readonly handler: number;
  readonly bare: number;
  readonly ratio: number;
  readonly bytes: number;
  /** The ten heaviest packages, before they are minified. */
  readonly heaviest: readonly { readonly name: string; readonly bytes: number }[];
}

/** Imports the bundled handler and a bare one in fresh processes, in turn. */
export async function coldStart(): Promise<ColdStart> {
  const folder = mkdtempSync(join(tmpdir(), 'wikicon-bench-'));
  const bundle = await bundleHandler(file('../packages/api/src/lambda.ts'), join(folder, 'lambda'));
  await bundleHandler(file('bare.ts'), join(folder, 'bare'));
  const times = { lambda: [] as number[], bare: [] as number[] };
  for (let n = 0; n <= processes; n += 1)
    for (const name of ['lambda', 'bare'] as const) {
      const milliseconds = timeImport(join(folder, name, `${name}.mjs`));
      if (n > 0) times[name].push(milliseconds);
    }
  const [handler, bare] = [median(times.lambda), median(times.bare)];
  const figures: ColdStart = {
    handler,
    bare,
    ratio: handler / bare,
    bytes: startBytes(bundle),
    heaviest: heaviest(Object.assign({}, ...bundle.output.map((one) => (one.type === 'chunk' ? one.modules : {})))),
  };
  print(figures);
  return figures;
}

function print({ handler, bare, ratio, bytes, heaviest }: ColdStart): void {
  console.log(`\nImport of the bundled Lambda handler; medians of ${processes} fresh processes in turn`);
  console.table({
    'this handler': { ms: handler.toFixed(1), ratio: ratio.toFixed(2), 'bundle kB': Math.round(bytes / 1_000) },
    'a bare Yoga and client': { ms: bare.toFixed(1), ratio: '1.00' },
  });
  console.log('\nThe ten heaviest packages, before they are minified');
  console.table(Object.fromEntries(heaviest.map(({ name, bytes: size }) => [name, { kB: Math.round(size / 1_000) }])));
}

function timeImport(path: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(path)}); console.log(performance.now() - t)`;
  return Number(
    execFileSync('node', ['--input-type=module', '-e', script], { env: functionEnvironment, encoding: 'utf8' }),
  );
}

function heaviest(modules: Readonly<Record<string, { readonly renderedLength: number }>>): ColdStart['heaviest'] {
  const sizes = new Map<string, number>();
  for (const [path, { renderedLength }] of Object.entries(modules)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(path)?.[1] ?? 'wikicon';
    sizes.set(name, (sizes.get(name) ?? 0) + renderedLength);
  }
  return [...sizes]
    .map(([name, bytes]) => ({ name, bytes }))
    .toSorted((one, other) => other.bytes - one.bytes)
    .slice(0, 10);
}
