import type { Mistake } from '../mistake.ts';

/** Mistakes that somebody may make in a workflow, and what has to be said of them. */
export const mistakes: readonly Mistake[] = [
  {
    name: 'an unknown key',
    file: 'deploy.yml',
    from: 'timeout-minutes: 5',
    to: 'timeout-minute: 5',
    found: 'Unexpected value',
  },
  {
    name: 'an input that the called workflow does not have',
    file: 'deploy.yml',
    from: 'environment: preview',
    to: 'environmemt: preview',
    found: 'environmemt',
  },
  {
    name: 'a context that is not there',
    file: 'stage.yml',
    from: 'vars.AWS_ROLE_ARN',
    to: 'variables.AWS_ROLE_ARN',
    found: 'variables',
  },
  {
    name: 'a script that is not there',
    file: 'stage.yml',
    from: 'npm run smoke',
    to: 'npm run smokes',
    found: 'npm run smokes',
  },
  { name: 'a file that is not there', file: 'ci.yml', from: '.ci/run', to: '.ci/runs', found: '.ci/runs' },
  { name: 'a program that is not there', file: 'stage.yml', from: 'npx sst', to: 'npx sts', found: 'npx sts' },
  {
    name: 'an action by its tag',
    file: 'ci.yml',
    from: 'checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
    to: 'checkout@v5',
    found: 'actions/checkout@v5 is not pinned to a commit',
  },
  {
    name: 'a commit of no version',
    file: 'ci.yml',
    from: ' # v5.0.0',
    to: '',
    found: 'is not pinned to a commit',
  },
  {
    name: 'everything for everybody',
    file: 'ci.yml',
    from: 'permissions: {}',
    to: 'permissions: write-all',
    found: 'the workflow as a whole has permissions',
  },
  {
    name: 'a permission too many',
    file: 'deploy.yml',
    from: 'pull-requests: write',
    to: 'pull-requests: write\n      contents: write',
    found: 'address has other permissions',
  },
  {
    name: 'what others typed in a script',
    file: 'deploy.yml',
    from: 'comment "$NUMBER"',
    to: 'comment "${{ github.event.pull_request.title }}"',
    found: 'has an expression in its script',
  },
  {
    name: 'a job that never ends',
    file: 'remove.yml',
    from: '    timeout-minutes: 60\n',
    to: '',
    found: 'preview may run for ever',
  },
  {
    name: 'a token that stays',
    file: 'stage.yml',
    from: 'persist-credentials: false',
    to: 'persist-credentials: true',
    found: 'deploy leaves its token in the checkout',
  },
];
