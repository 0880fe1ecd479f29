import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../plan/sst.ts';
import { evaluate, filledIn } from './workflows/evaluate.ts';
import { mistakes } from './workflows/mistakes.ts';
import { problemsOf } from './workflows/rules.ts';
import { fileOf, files, parsed } from './workflows/workflow.ts';

it.each(files)('$file is as it should be', async (workflow) => {
  expect(await problemsOf(workflow)).toEqual([]);
});

it.each(mistakes)('$name is found', async ({ file, from, to, found }) => {
  const { text } = fileOf(file);
  expect(text).toContain(from);
  const problems = await problemsOf({ file, text: text.replace(from, () => to) });
  expect(problems).toContainEqual(expect.stringContaining(found));
});

it('takes one version of each action', () => {
  const used = files.flatMap(({ text }) => [...text.matchAll(/uses: ([\w./-]+)@(\S+)/g)].map(([, ...one]) => one));
  const names = new Set(used.map(([name]) => name));
  expect(new Set(used.map((one) => one.join('@'))).size).toBe(names.size);
});

const repository = 'wikicon/graph';
const pullRequest = (from: string, login: string) => ({
  number: 12,
  head: { repo: { full_name: from }, sha: 'abc' },
  user: { login },
});
const run = (event_name: string, pull_request?: object) => ({
  github: { event_name, repository, event: { ...(pull_request && { pull_request }) } },
  inputs: {},
});

const own = pullRequest(repository, 'aziza');
const fork = pullRequest('somebody/graph', 'somebody');
const update = pullRequest(repository, 'dependabot[bot]');

/** The jobs of a workflow that a run begins with, by their conditions. */
const begun = (file: string, contexts: ReturnType<typeof run>): string[] =>
  Object.entries(parsed(fileOf(file)).jobs)
    .filter(([, job]) => !('needs' in job))
    .filter(([, job]) => job.if === undefined || evaluate(job.if, contexts) === 'true')
    .map(([name]) => name);

describe('what is deployed', () => {
  it.each([
    ['a pull request', run('pull_request', own), ['preview']],
    ['a pull request of a fork, which has no token', run('pull_request', fork), []],
    ['an update of dependencies, which nobody has read', run('pull_request', update), []],
    ['what comes to main', run('push'), ['staging']],
    ['what is asked for by hand', run('workflow_dispatch'), ['staging']],
  ])('of %s', (_name, contexts, jobs) => {
    expect(begun('deploy.yml', contexts)).toEqual(jobs);
  });

  it.each([
    ['a pull request', own, ['preview']],
    ['a pull request of a fork', fork, []],
    ['an update of dependencies', update, []],
  ])('is removed with %s, if it was there', (_name, closed, jobs) => {
    expect(begun('remove.yml', run('pull_request_target', closed))).toEqual(jobs);
  });

  it('comes to production after staging, and when the environment lets it', () => {
    const { staging, production } = parsed(fileOf('deploy.yml')).jobs as Record<string, any>;
    expect([production.needs, production.with.environment, staging.with.environment]).toEqual([
      'staging',
      'production',
      'staging',
    ]);
  });

  it('is deployed and removed one after the other, and never cut off', () => {
    const { preview } = parsed(fileOf('deploy.yml')).jobs;
    const { deploy } = parsed(fileOf('stage.yml')).jobs;
    const { preview: removal } = parsed(fileOf('remove.yml')).jobs;
    const contexts = run('pull_request', own);
    const stage = filledIn(preview!.with!['stage']!, contexts);
    expect([
      stage,
      filledIn(deploy!.concurrency!.group, { ...contexts, inputs: { stage } }),
      filledIn(removal!.concurrency!.group, contexts),
      deploy!.concurrency!['cancel-in-progress'],
      removal!.concurrency!['cancel-in-progress'],
    ]).toEqual(['pr-12', 'stage-pr-12', 'stage-pr-12', false, false]);
  });

  it('is looked at before and after: schema, what is missing, deployment, data, what everybody asks', () => {
    const runs = parsed(fileOf('stage.yml')).jobs['deploy']!.steps!.flatMap((step) => step.run ?? []);
    expect(runs.map((one) => one.split(/ -- | --/)[0])).toEqual([
      'npm ci',
      'npm run schema:check',
      'npm run doctor',
      'npx sst deploy',
      'jq',
      'npm run seed',
      'npm run smoke',
    ]);
  });

  it('has no data of a deployment’s in production', () => {
    const seed = parsed(fileOf('stage.yml')).jobs['deploy']!.steps!.find((step) => step.run === 'npm run seed')!;
    const loaded = (environment: string): string => evaluate(seed.if!, { inputs: { environment } });
    expect(['preview', 'staging', 'production'].map(loaded)).toEqual(['true', 'true', 'false']);
  });
});

it('publishes the client for its tag alone, and when the environment lets it', () => {
  const { on, jobs } = parsed(fileOf('release.yml'));
  const run = jobs['client']!.steps!.find((step) => step.env !== undefined)!;
  expect([on, jobs['client']!.environment, run.run, run.env]).toEqual([
    { push: { tags: ['client-v*'] } },
    'npm',
    'npm run release -- "$TAG"',
    { TAG: '${{ github.ref_name }}' },
  ]);
});

it('lets the schema break clients with a label alone', () => {
  const step = parsed(fileOf('schema.yml')).jobs['changes']!.steps!.find((one) => one.env !== undefined);
  const allowed = (...names: string[]): string =>
    filledIn(step!.env!['ALLOWED']!, {
      github: { event: { pull_request: { labels: names.map((name) => ({ name })) } } },
    });
  expect([allowed(), allowed('breaking news'), allowed('api', 'breaking')]).toEqual(['', '', '--allow-breaking']);
});

it('brings updates of everything each week', () => {
  const { updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8')) as { updates: any[] };
  expect(
    updates.map((one) => [one['package-ecosystem'], one.schedule.interval, Object.keys(one.groups).length]),
  ).toEqual([
    ['npm', 'weekly', 1],
    ['github-actions', 'weekly', 1],
  ]);
});
