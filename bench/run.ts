/**
 * `npm run bench`: prints what was measured side by side in this run, and writes it to bench/results.json;
 * `npm run bench -- conflicts` measures that alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { browsing } from './browsing.ts';
import { coldStart } from './cold-start.ts';
import { conflicts } from './conflicts.ts';
import { growth } from './growth.ts';
import { interchange } from './interchange.ts';
import { lighthouse } from './lighthouse.ts';
import { peers } from './peers.ts';
import { program } from './program.ts';

/** Each prints its table and gives its figures. */
const benches = { program, peers, coldStart, conflicts, growth, interchange, browsing, lighthouse };

const asked = process.argv.slice(2);
const results = new URL('results.json', import.meta.url);
const figures = JSON.parse(readFileSync(results, 'utf8')) as Record<string, unknown>;
for (const [name, measure] of Object.entries(benches))
  if (asked.length === 0 || asked.includes(name)) figures[name] = await measure();
writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
