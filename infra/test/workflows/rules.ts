import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { root } from '../../plan/sst.ts';
import { parsed, stepsOf, type WorkflowFile } from './workflow.ts';

/** Returns the problems of a workflow, in sentences. */
export async function problemsOf(workflow: WorkflowFile): Promise<readonly string[]> {
  const misread = await unreadable(workflow);
  return misread.length > 0
    ? misread
    : [...grants(workflow), ...actions(workflow), ...jobs(workflow), ...stepsOf(parsed(workflow)).flatMap(commands)];
}

/** The errors that GitHub's own language service finds, also in called workflows. */
async function unreadable({ file, text }: WorkflowFile): Promise<readonly string[]> {
  // The service remembers what it read by its address, whatever stands there now.
  const address = `file:///${crypto.randomUUID()}/${file}`;
  const problems = await validate(TextDocument.create(address, 'yaml', 1, text), {
    fileProvider: {
      getFileContent: async (reference) => ({
        name: reference.path,
        content: readFileSync(join(root, reference.path), 'utf8'),
      }),
    },
  });
  return problems.map(
    ({ range, message }) => `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}

/** The permissions of each job's token; nothing is granted to a workflow as a whole. */
const permissions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ci.yml test': { contents: 'read' },
  'ci.yml elsewhere': { contents: 'read' },
  'deploy.yml preview': { contents: 'read', 'id-token': 'write' },
  'deploy.yml address': { 'pull-requests': 'write' },
  'deploy.yml staging': { contents: 'read', 'id-token': 'write' },
  'deploy.yml production': { contents: 'read', 'id-token': 'write' },
  'release.yml client': { contents: 'read', 'id-token': 'write' },
  'remove.yml preview': { contents: 'read', 'id-token': 'write' },
  'schema.yml changes': { contents: 'read' },
  'stage.yml deploy': { contents: 'read', 'id-token': 'write' },
};

function grants(workflow: WorkflowFile): readonly string[] {
  const { permissions: general, jobs } = parsed(workflow);
  const whole = JSON.stringify(general) === '{}' ? [] : ['the workflow as a whole has permissions'];
  return Object.entries(jobs).reduce<readonly string[]>((found, [name, job]) => {
    const wanted = JSON.stringify(permissions[`${workflow.file} ${name}`]);
    return JSON.stringify(job.permissions) === wanted ? found : [...found, `${name} has other permissions`];
  }, whole);
}

/** Actions of others are taken as they were read: by commit, with the version beside it for people. */
function actions({ text }: WorkflowFile): readonly string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)]
    .map(([, used]) => used!)
    .filter((used) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))
    .filter((used) => !(used.startsWith('./') && existsSync(join(root, used))))
    .map((used) => `${used} is not pinned to a commit`);
}

function jobs(workflow: WorkflowFile): readonly string[] {
  return Object.entries(parsed(workflow).jobs).flatMap(([name, job]) => [
    ...(job.uses === undefined && job['timeout-minutes'] === undefined ? [`${name} may run for ever`] : []),
    ...(job.steps ?? [])
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .filter((step) => step.with?.['persist-credentials'] !== false)
      .map(() => `${name} leaves its token in the checkout`),
  ]);
}

/** Programs of GitHub's machines, which no package brings. */
const ofTheMachine = new Set(['gh', 'jq']);

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Checks that a step's commands are there. Input of others reaches a script by its environment alone. */
function commands({ run }: { readonly run?: string }): readonly string[] {
  if (run === undefined) return [];
  if (run.includes('${{')) return [`“${run}” has an expression in its script`];
  return run
    .trim()
    .split('\n')
    .filter((line) => !isThere(line.trim().split(/\s+/)))
    .map((line) => `“${line}” is not there`);
}

function isThere([program = '', word = '', script = '']: readonly string[]): boolean {
  if (program === 'npm') return word === 'ci' || (word === 'run' && script in scripts);
  if (program === 'npx') return existsSync(join(root, 'node_modules/.bin', word));
  if (ofTheMachine.has(program)) return true;
  try {
    accessSync(join(root, program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
