import { parseArgs } from 'node:util';
import { connectAws } from '../aws.ts';
import { report, runChecks } from '../check.ts';
import { bootstrapCheck, concurrencyCheck, credentialsCheck, regionCheck } from './account.ts';
import { secretChecks } from './secrets.ts';
import { variableChecks } from './variables.ts';

const usage = `npm run doctor -- [options]

Names what is missing before a stage is deployed, each with what mends it. It changes nothing.

  --stage NAME  production unless it is said
  --json        print one JSON object
`;

/** @returns 0 when nothing is missing, 1 when something is, 2 when the words are wrong */
export async function run(words: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { stage: { type: 'string', default: 'production' }, json: { type: 'boolean', default: false } },
    });
    return await examine(values.stage, values.json);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
}

async function examine(stage: string, isJson: boolean): Promise<number> {
  const aws = connectAws(process.env);
  const before = [regionCheck(process.env), credentialsCheck(aws)];
  const isThere = (await runChecks(before)).every(({ problem }) => problem === null);
  // Only somebody who is signed in sees what is in an account.
  const inside = isThere ? [bootstrapCheck(aws, stage), ...(await secretChecks(stage))] : [];
  const ofProduction = stage === 'production' ? variableChecks(process.env) : [];
  const limits = isThere && stage === 'production' ? [concurrencyCheck(aws)] : [];
  return report([...before, ...inside, ...limits, ...ofProduction], isJson);
}
