/** `npm run bootstrap`: makes the roles with which the workflows deploy, once in an account and after each change. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { region } from '../aws.ts';
import { environments, type Environment } from './environments.ts';
import { template } from './template.ts';

const usage = `npm run bootstrap [-- options]

Makes the roles with which the workflows deploy, and says which variables to set on GitHub. Needs the AWS CLI, signed in
as an administrator of the account.

  --repository OWNER/NAME  on GitHub; that of the remote “origin” unless it is said
  --print                  only print the template for CloudFormation
`;

const stack = 'wikicon-graph-deploy';
const run = promisify(execFile);

const names = Object.keys(environments) as readonly Environment[];

/** @throws an error in words for whoever asked */
async function bootstrap(words: readonly string[]): Promise<string> {
  const { values } = parseArgs({
    args: [...words],
    options: { repository: { type: 'string' }, print: { type: 'boolean', default: false } },
  });
  const repository = values.repository ?? (await origin());
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error('Which repository? Say --repository OWNER/NAME.');
  const body = template(repository);
  if (values.print) return `${JSON.stringify(body, null, 2)}\n`;
  await signedIn();
  const folder = await mkdtemp(join(tmpdir(), 'wikicon-bootstrap-'));
  try {
    const file = join(folder, 'template.json');
    // The template at its shortest: longer ones are taken from a bucket alone.
    await writeFile(file, JSON.stringify(body));
    const told = `--stack-name ${stack} --capabilities CAPABILITY_NAMED_IAM --no-fail-on-empty-changeset`.split(' ');
    const provider = `HasProvider=${(await hasProvider()) ? 'yes' : 'no'}`;
    await aws('cloudformation', 'deploy', ...told, '--template-file', file, '--parameter-overrides', provider);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return next(repository, await outputs());
}

/** Returns the repository of this checkout, by its origin in git. */
async function origin(): Promise<string> {
  const { stdout } = await run('git', ['remote', 'get-url', 'origin'], { cwd: import.meta.dirname }).catch(() => ({
    stdout: '',
  }));
  return /github\.com[:/]([^/]+\/[^/]+?)(?:\.git)?\s*$/.exec(stdout)?.[1] ?? '';
}

async function aws(...words: string[]): Promise<string> {
  try {
    return (await run('aws', [...words, '--region', region, '--output', 'json'])).stdout;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: string };
    throw new Error(code === 'ENOENT' ? missing : `aws ${words.slice(0, 2).join(' ')}: ${stderr?.trim()}`, {
      cause: error,
    });
  }
}

const missing =
  'The AWS CLI is not here: install it (https://aws.amazon.com/cli), or give what --print says to CloudFormation.';

const signedIn = (): Promise<unknown> =>
  aws('sts', 'get-caller-identity').catch((error: Error) => {
    if (error.message === missing) throw error;
    throw new Error(`Nobody is signed in at AWS: aws sso login, or aws configure. ${error.message}`);
  });

/** Checks for a provider of somebody else: one of this stack stays its own. */
async function hasProvider(): Promise<boolean> {
  const { OpenIDConnectProviderList: providers } = JSON.parse(await aws('iam', 'list-open-id-connect-providers')) as {
    readonly OpenIDConnectProviderList: readonly { readonly Arn: string }[];
  };
  if (!providers.some(({ Arn }) => Arn.endsWith('/token.actions.githubusercontent.com'))) return false;
  const ours = await aws(
    'cloudformation',
    'describe-stack-resource',
    '--stack-name',
    stack,
    '--logical-resource-id',
    'GitHub',
  ).then(
    () => true,
    () => false,
  );
  return !ours;
}

async function outputs(): Promise<ReadonlyMap<string, string>> {
  const { Stacks } = JSON.parse(await aws('cloudformation', 'describe-stacks', '--stack-name', stack)) as {
    readonly Stacks: readonly {
      readonly Outputs: readonly { readonly OutputKey: string; readonly OutputValue: string }[];
    }[];
  };
  return new Map(Stacks[0]!.Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
}

const next = (repository: string, made: ReadonlyMap<string, string>): string => `The roles are there. Tell GitHub:

${names
  .map((name) => {
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const set = (variable: string, output: string): string =>
      `gh variable set ${variable} --env ${name} --repo ${repository} --body ${made.get(output)}`;
    return `gh api --silent --method PUT repos/${repository}/environments/${name}
${set('AWS_ROLE_ARN', `${title}Role`)}
${set('PERMISSIONS_BOUNDARY', `${title}Boundary`)}
`;
  })
  .join('\n')}
Then, in the settings of the repository: let staging and production be deployed from main alone, and name who approves
production. docs/operations.md says what comes next.
`;

try {
  process.stdout.write(await bootstrap(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}
