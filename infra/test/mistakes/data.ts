import type { Mistake } from '../mistake.ts';

const rows = 'the API may read and write its rows and its log, and nothing else';
const everything = 'nobody may do anything with everything';
const table = 'the table is the one that tests and the local start use, and can be brought back to any second';

/** Mistakes about the table, what follows its rows, and who may do what. */
export const dataMistakes: readonly Mistake[] = [
  {
    name: 'a link instead of permissions',
    file: 'infra/api.ts',
    from: 'permissions: [readAndWrite]',
    to: 'link: [table]',
    found: everything,
    alsoFound: [rows],
  },
  {
    name: 'a permission for every table',
    file: 'infra/storage.ts',
    from: 'resources: [table.arn,',
    to: "resources: ['*', table.arn,",
    found: everything,
    alsoFound: [rows],
  },
  {
    name: 'one permission too many',
    file: 'infra/storage.ts',
    from: "'dynamodb:GetItem',",
    to: "'dynamodb:GetItem', 'dynamodb:DeleteTable',",
    found: rows,
  },
  {
    name: 'the logs of the whole account',
    file: 'infra/defaults.ts',
    from: '.filter((arn) => !arn.endsWith(everyLog))',
    to: '',
    found: everything,
  },
  {
    name: 'a forgotten permission',
    file: 'infra/storage.ts',
    from: "'dynamodb:ConditionCheckItem',",
    to: '',
    found: rows,
  },
  {
    name: 'a forgotten index',
    file: 'infra/storage.ts',
    from: '{ [index.name]: { hashKey: index.partition, rangeKey: index.sort } }',
    to: '{}',
    found: table,
  },
  {
    name: 'another attribute for the time to live',
    file: 'infra/storage.ts',
    from: 'ttl: timeToLive',
    to: "ttl: 'expireAt'",
    found: table,
  },
  {
    name: 'a table that anybody deletes',
    file: 'infra/storage.ts',
    from: 'deletionProtection: isProduction',
    to: 'deletionProtection: false',
    found: table,
  },
  {
    name: 'a table that goes with its stack',
    file: 'sst.config.ts',
    from: "isProduction ? 'retain' : 'remove'",
    to: "'remove'",
    found: table,
  },
  {
    name: 'a stream without rows',
    file: 'infra/storage.ts',
    from: '  stream,',
    to: "  stream: 'keys-only',",
    found: 'the stream brings the rows that jobs are, and a job that fails comes again alone',
  },
  {
    name: 'a batch that fails as a whole',
    file: 'infra/jobs.ts',
    from: "functionResponseTypes: ['ReportBatchItemFailures'],",
    to: '',
    found: 'the stream brings the rows that jobs are, and a job that fails comes again alone',
  },
  {
    name: 'roles that the whole account takes',
    file: 'sst.config.ts',
    from: 'applyDefaults();',
    to: '',
    found: 'a role is taken by a service, and by nobody of the account',
    alsoFound: [everything, rows],
  },
  {
    name: 'jobs that wait for the next write',
    file: 'infra/jobs.ts',
    from: "'rate(1 minute)'",
    to: "'rate(1 hour)'",
    found: 'jobs that are due are taken each minute',
  },
  {
    name: 'records that are given up in silence',
    file: 'infra/jobs.ts',
    from: 'destinationConfig: { onFailure: { destinationArn: givenUp.arn } },',
    to: '',
    found: 'what the stream gives up is told to a queue, and nothing waits in one to be done',
  },
  {
    name: 'dead letters that nobody hears of',
    file: 'infra/alarms.ts',
    from: "metricName: 'DeadLetters',",
    to: "metricName: 'DeadLettersLeft',",
    found: 'what the worker tells of is looked for where it tells it, and for as long as a round of its pages takes',
    alsoFound: ['somebody is told when it errs, is overrun, slow, behind, or dear'],
  },
  {
    name: 'answers that are kept while old functions still write',
    file: 'infra/api.ts',
    from: '30 * 60_000',
    to: '60_000',
    found: 'no answer is kept while a function of the release before may still write',
  },
];
