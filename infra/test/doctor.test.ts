import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region } from '../operate/aws.ts';
import { root } from '../plan/sst.ts';
import { doctor, long, missing, run, whole, type World } from './doctors.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'wikicon-doctor-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

it('has nothing against an account and a stage that have everything', async () => {
  const { code, output } = await doctor({});
  expect([code, output.match(/^[✗·].*/gm), output.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    null,
    'All is as it should be.',
  ]);
});

it('says so in JSON too, and tells no secret', async () => {
  const { code, output } = await doctor({ words: ['--json'] });
  const { isFine } = JSON.parse(output) as { readonly isFine: boolean };
  expect([code, isFine, output.includes(long)]).toEqual([0, true, false]);
});

const set = (name: string, value = `"$(openssl rand -base64 48 | tr -d '+/=\\n')"`): string =>
  `→ npx sst secret set ${name} ${value} --stage production`;
const { CursorKey: _cursorKey, ...withoutCursorKey } = whole;
const { RouterSecret: _routerSecret, ...withoutRouterSecret } = whole;
const { OauthClientSecret: _oauthClientSecret, ...withoutOauthClientSecret } = whole;

describe('names with its command', () => {
  it.each<[string, World, string[][]]>([
    [
      'a region that is not set',
      { environment: { AWS_REGION: undefined } },
      [['The region is eu-central-1', 'AWS_REGION is not set.', '→ export AWS_REGION=eu-central-1']],
    ],
    [
      'another region',
      { environment: { AWS_REGION: 'us-east-1' } },
      [['The region is eu-central-1', 'It is us-east-1.', '→ export AWS_REGION=eu-central-1']],
    ],
    [
      'credentials that are not there',
      { environment: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } },
      [
        [
          'Somebody is signed in at AWS',
          'There are no credentials.',
          '→ aws sso login, or aws configure; then export AWS_PROFILE=…',
        ],
      ],
    ],
    [
      'credentials that have expired',
      { account: { isOpen: false } },
      [
        [
          'Somebody is signed in at AWS',
          'AWS refuses the credentials (403): they are wrong, or have expired.',
          '→ aws sso login, or aws configure; then export AWS_PROFILE=…',
        ],
      ],
    ],
    [
      'a key for cursors',
      { secrets: withoutCursorKey },
      [['production has the secret CursorKey', 'It is not set.', set('CursorKey')]],
    ],
    [
      'a secret of the router',
      { secrets: withoutRouterSecret },
      [['production has the secret RouterSecret', 'It is not set.', set('RouterSecret')]],
    ],
    [
      'a secret that is guessed',
      { secrets: { ...whole, RouterSecret: `${long} short` } },
      [['production has the secret RouterSecret', 'It is shorter than 32 characters.', set('RouterSecret')]],
    ],
    [
      'half of an OAuth client',
      { secrets: withoutOauthClientSecret },
      [
        [
          'production has both halves of its OAuth client, or neither',
          'OauthClientId is there, and OauthClientSecret is not.',
          set('OauthClientSecret', '…'),
        ],
      ],
    ],
    [
      'functions that may run at once',
      { account: { concurrency: 10 } },
      [
        [
          'The account may run 205 functions at once',
          'Its limit is 10: production reserves 105, and Lambda keeps 100 for everything else.',
          '→ aws service-quotas request-service-quota-increase --region eu-central-1 --service-code lambda --quota-code L-B99A9384 --desired-value 1000',
        ],
      ],
    ],
  ])('%s', async (_name, world, found) => {
    const said = await doctor(world);
    expect([said.code, missing(said)]).toEqual([1, found]);
  });

  it('the buckets of SST', async () => {
    const [[name, , remedy] = []] = missing(await doctor({ account: { isKnown: false } }));
    expect([name, remedy]).toEqual([
      'SST has its buckets in the account',
      '→ npx sst secret list --stage production, as an administrator of the account: it makes them',
    ]);
  });

  it('an older Node', async () => {
    const older = `--import=data:text/javascript,Object.defineProperty(process,'version',{value:'v20.11.0'})`;
    const said = await run('node', [older, join(root, 'infra/operate/doctor/doctor.mjs')], {});
    expect([said.code, missing(said)]).toEqual([
      1,
      [['Node is at least 24', 'v20.11.0 is here.', '→ npm ci brings it on Linux x64; elsewhere: nvm install']],
    ]);
  });

  it('packages that are not installed', async () => {
    const checkout = join(home, 'checkout');
    for (const folder of ['infra/operate/doctor', 'scripts']) await mkdir(join(checkout, folder), { recursive: true });
    for (const file of ['infra/operate/doctor/doctor.mjs', 'scripts/ready.mjs', 'package-lock.json'])
      await cp(join(root, file), join(checkout, file));
    const said = await run('node', [join(checkout, 'infra/operate/doctor/doctor.mjs')], {});
    expect([said.code, missing(said).map(([, , remedy]) => remedy)]).toEqual([1, ['→ npm ci']]);
  });
});

it('says what production is not told, and that nobody signs in, without stopping for it', async () => {
  const secrets = { CursorKey: long, RouterSecret: long };
  const { code, output } = await doctor({ secrets, environment: { ALARM_EMAIL: undefined } });
  expect([code, output.match(/^· .*\n.*/gm)]).toEqual([
    0,
    [
      '· production has both halves of its OAuth client, or neither\n    Without one, nobody signs in there.',
      '· ALARM_EMAIL is set\n    Alarms reach nobody.',
    ],
  ]);
});

it('asks only what a stage needs', async () => {
  const account = { concurrency: 10 };
  const { output } = await doctor({ account, words: ['--stage', 'pr-7'] });
  expect(output.match(/^[✓✗·] .*/gm)).toEqual([
    '✓ The region is eu-central-1',
    '✓ Somebody is signed in at AWS',
    '✓ SST has its buckets in the account',
    '✗ pr-7 has the secret CursorKey',
    '✗ pr-7 has the secret RouterSecret',
    '· pr-7 has both halves of its OAuth client, or neither',
  ]);
});

it('looks where the stages are', async () => {
  expect(await readFile(join(root, 'sst.config.ts'), 'utf8')).toContain(`aws: { region: '${region}'`);
});
