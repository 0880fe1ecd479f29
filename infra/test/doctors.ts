import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startAccount, type AccountState } from '../plan/account.ts';
import { quietly, root, sst } from '../plan/sst.ts';
import { said, type Said } from './command.ts';

export type Environment = Record<string, string | undefined>;

/** Runs a command with no more of the reader's environment than a path. */
export const run = (command: string, words: readonly string[], more: Environment): Promise<Said> =>
  said(command, words, {
    cwd: root,
    env: {
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      HOME: tmpdir(),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'nothing',
      ...quietly,
      ...more,
    },
  });

export interface World {
  readonly account?: AccountState;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly environment?: Environment;
  readonly words?: readonly string[];
}

export const long = 'x'.repeat(40);
export const whole = {
  CursorKey: long,
  RouterSecret: `${long},${long}`,
  OauthClientId: 'id',
  OauthClientSecret: 'secret',
};
const variables = { SITE_DOMAIN: 'example.org', ALARM_EMAIL: 'operators@example.org', MONTHLY_BUDGET_USD: '20' };

/** Runs the doctor in an account as described, on a stage whose secrets the real CLI has set. */
export async function doctor({ account = {}, secrets = whole, environment = {}, words = [] }: World) {
  await using standIn = await startAccount(account);
  const env = { AWS_ENDPOINT_URL: standIn.url, ...variables, ...environment };
  for (const [name, value] of Object.entries(account.isKnown === false ? {} : secrets))
    await run(sst, ['secret', 'set', name, value, '--stage', 'production'], env);
  return await run('node', [join(root, 'infra/operate/doctor/doctor.mjs'), ...words], env);
}

/** The things that are missing, with their remedies. */
export const missing = ({ output }: { readonly output: string }): string[][] =>
  [...output.matchAll(/^✗ (.*)\n((?: {4}.*\n)+)/gm)].map(([, name, more]) => [name!, ...more!.trim().split(/\n\s*/)]);
