import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { quietly, root, sst } from '../../plan/sst.ts';
import type { Check, Problem } from '../check.ts';

const long = 32;

/** The command for a secret that nobody guesses, only of signs that shells and settings take without quotes. */
const made = `"$(openssl rand -base64 48 | tr -d '+/=\\n')"`;

type Secrets = ReadonlyMap<string, string>;

/** Returns a stage's secrets, or the fallback's. @throws what the CLI said, where it was refused */
async function secretsOf(stage: string): Promise<Secrets> {
  const env = { ...process.env, ...quietly, NO_COLOR: '1' };
  const { stdout } = await promisify(execFile)(sst, ['secret', 'list', '--stage', stage], { cwd: root, env }).catch(
    (error: { readonly stderr?: string }) => {
      if (error.stderr?.includes('No secrets found')) return { stdout: '' };
      throw new Error(`sst secret list: ${error.stderr?.trim() ?? 'failed'}`);
    },
  );
  const pairs = [...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!] as const);
  return new Map(pairs);
}

/** Values never leave this file: only whether they are there, and long enough. */
export async function secretChecks(stage: string): Promise<readonly Check[]> {
  const asked = secretsOf(stage);
  // The first check says why there are none.
  asked.catch(() => {});
  const set = (name: string, value: string): string => `npx sst secret set ${name} ${value} --stage ${stage}`;
  return [
    ...(['CursorKey', 'RouterSecret'] as const).map((name) => ({
      name: `${stage} has the secret ${name}`,
      run: async () => strength((await asked).get(name), set(name, made)),
    })),
    {
      name: `${stage} has both halves of its OAuth client, or neither`,
      async run() {
        const halves = ['OauthClientId', 'OauthClientSecret'] as const;
        const there = await asked;
        const [has, lacks] = [halves.find((one) => there.get(one)), halves.find((one) => !there.get(one))];
        if (lacks === undefined) return null;
        if (has === undefined) return { isOptional: true, found: 'Without one, nobody signs in there.' };
        return { found: `${has} is there, and ${lacks} is not.`, remedy: set(lacks, '…') };
      },
    },
  ];
}

function strength(value: string | undefined, remedy: string): Problem | null {
  if (!value) return { found: 'It is not set.', remedy };
  const short = value.split(/[\s,]+/).some((word) => word.length < long);
  return short ? { found: `It is shorter than ${long} characters.`, remedy } : null;
}
