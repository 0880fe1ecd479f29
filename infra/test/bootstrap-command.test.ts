import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../plan/sst.ts';
import { said } from './command.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wikicon-aws-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Stands in for the AWS CLI: writes down what it is told, and answers as an account does that somebody used before. */
const standIn = (providers: readonly string[]): string => `#!/bin/sh
echo "$@" >> ${folder}/told
case "$*" in
  "sts get-caller-identity"*) echo '{}' ;;
  "iam list-open-id-connect-providers"*) echo '${JSON.stringify({ OpenIDConnectProviderList: providers.map((Arn) => ({ Arn })) })}' ;;
  "cloudformation describe-stack-resource"*) exit 254 ;;
  "cloudformation describe-stacks"*) echo '${JSON.stringify({ Stacks: [{ Outputs: outputs }] })}' ;;
esac
`;

const outputs = ['Preview', 'Staging', 'Production'].flatMap((title) => [
  { OutputKey: `${title}Role`, OutputValue: `arn:role/${title}` },
  { OutputKey: `${title}Boundary`, OutputValue: `arn:policy/${title}` },
]);

async function place(script: string): Promise<void> {
  await writeFile(join(folder, 'aws'), script);
  await chmod(join(folder, 'aws'), 0o755);
}

const bootstrap = (path: string, ...words: string[]) =>
  said(
    process.execPath,
    [join(root, 'infra/operate/bootstrap/bootstrap.ts'), '--repository', 'wikicon/graph', ...words],
    {
      env: { PATH: path, HOME: folder },
    },
  );

const told = async (): Promise<string[]> =>
  (await readFile(join(folder, 'told'), 'utf8'))
    .trim()
    .split('\n')
    .map((words) => words.replace(/--template-file \S+/, '--template-file FILE'));

it('makes the roles in the region, and says what to tell GitHub', async () => {
  await place(standIn([]));
  const { code, output } = await bootstrap(`${folder}:/bin:/usr/bin`);
  expect([code, output.match(/^gh .*/gm)]).toEqual([
    0,
    ['preview', 'staging', 'production'].flatMap((name) => {
      const title = name.charAt(0).toUpperCase() + name.slice(1);
      return [
        `gh api --silent --method PUT repos/wikicon/graph/environments/${name}`,
        `gh variable set AWS_ROLE_ARN --env ${name} --repo wikicon/graph --body arn:role/${title}`,
        `gh variable set PERMISSIONS_BOUNDARY --env ${name} --repo wikicon/graph --body arn:policy/${title}`,
      ];
    }),
  ]);
  expect(await told()).toContain(
    'cloudformation deploy --stack-name wikicon-graph-deploy --capabilities CAPABILITY_NAMED_IAM --no-fail-on-empty-changeset --template-file FILE --parameter-overrides HasProvider=no --region eu-central-1 --output json',
  );
});

it('takes the provider that the account has already', async () => {
  await place(standIn(['arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com']));
  await bootstrap(`${folder}:/bin:/usr/bin`);
  expect((await told()).some((words) => words.includes('HasProvider=yes'))).toBe(true);
});

it('says in a sentence that the AWS CLI is not here', async () => {
  const { code, output } = await bootstrap(folder);
  expect([code, output.split('\n')[0]]).toEqual([
    1,
    'The AWS CLI is not here: install it (https://aws.amazon.com/cli), or give what --print says to CloudFormation.',
  ]);
});

it('says in a sentence that nobody is signed in', async () => {
  await place('#!/bin/sh\necho "Unable to locate credentials." >&2\nexit 253\n');
  const { code, output } = await bootstrap(`${folder}:/bin:/usr/bin`);
  expect([code, output.split('\n')[0]]).toEqual([
    1,
    'Nobody is signed in at AWS: aws sso login, or aws configure. aws sts get-caller-identity: Unable to locate credentials.',
  ]);
});

it('prints the template without asking anybody', async () => {
  const { code, output } = await bootstrap(folder, '--print');
  expect([code, Object.keys(JSON.parse(output) as object)]).toEqual([
    0,
    ['AWSTemplateFormatVersion', 'Description', 'Parameters', 'Conditions', 'Resources', 'Outputs'],
  ]);
});

it('refuses what is no repository', async () => {
  expect((await bootstrap(folder, '--repository', 'graph')).code).toBe(1);
});
