import type { Mistake } from '../mistake.ts';

const functions = 'functions run on Node 24 and arm64, and log as JSON for a month';
const secret = 'the router sends the secret that the API asks for';

/** Mistakes about functions, and the way to them. */
export const wayMistakes: readonly Mistake[] = [
  {
    name: 'a handler of another name',
    file: 'infra/api.ts',
    from: "'lambda.handler'",
    to: "'lambda.handle'",
    found: 'a function is what its bundle says, and starts no more at once than the table bears',
  },
  {
    name: 'the machine that is the default',
    file: 'infra/function.ts',
    from: "architecture: 'arm64',",
    to: '',
    found: functions,
  },
  {
    name: 'logs that stay for ever',
    file: 'infra/function.ts',
    from: "retention: isKept ? '1 month' : '1 week'",
    to: "retention: 'forever'",
    found: functions,
  },
  {
    name: 'a timeout beyond what the router waits',
    file: 'infra/api.ts',
    from: "'10 seconds'",
    to: "'60 seconds'",
    found: 'the deadline is met within the timeout, and the timeout within the wait of the router',
  },
  {
    name: 'an open function',
    file: 'infra/api.ts',
    from: 'ROUTER_SECRET: routerSecret.value,',
    to: '',
    found: 'the API knows its table, its site and its secrets',
    alsoFound: [secret],
  },
  {
    name: 'a router that sends another secret',
    file: 'infra/router.ts',
    from: '[0])',
    to: '.at(-1)!.slice(1))',
    found: secret,
  },
  {
    name: 'signed requests to the function',
    file: 'infra/api.ts',
    from: 'url: { cors: false }',
    to: "url: { cors: false, authorization: 'iam' }",
    found: 'the function answers without signatures, at an address that is opened to no other',
  },
  {
    name: 'answers kept for whoever asks next',
    file: 'infra/edge.ts',
    from: "['accept-language', 'x-kept-for']",
    to: "['accept-language']",
    found: 'the distribution answers by HTTPS, hands on every header but the host, and keeps what it is told to keep',
  },
  {
    name: 'a session that is not looked at',
    file: 'infra/edge.ts',
    from: 'event.request.cookies[${text(sessionCookie)}]',
    to: "event.request.cookies['session']",
    found: 'an answer to one person is kept for nobody else',
  },
  {
    name: 'an edge function that is too long',
    file: 'infra/edge.ts',
    from: 'var accept =',
    to: `// ${'long '.repeat(400)}\\n  var accept =`,
    found: 'a function of the edge is at most as long as CloudFront takes',
  },
  {
    name: 'pages that are answered as files',
    file: 'infra/api.ts',
    from: "router.route('/',",
    to: "router.route('/graphql',",
    found: 'each address goes where it is answered',
  },
  {
    name: 'an explorer without its page',
    file: 'infra/web.ts',
    from: "path === '/explorer' &&",
    to: 'false &&',
    found: 'each address goes where it is answered',
  },
  {
    name: 'files that go when the next ones come',
    file: 'infra/web.ts',
    from: 'purge: false,',
    to: '',
    found: 'a page names files that are there, and goes on finding them when the next one is deployed',
  },
  {
    name: 'a page that comes before its files',
    file: 'infra/api.ts',
    from: 'dependsOn: [web, worker]',
    to: '',
    found: 'a page names files that are there, and goes on finding them when the next one is deployed',
  },
  {
    name: 'files that are asked for each time',
    file: 'infra/web.ts',
    from: "files: 'assets/**'",
    to: "files: 'asset/**'",
    found: 'files are kept for ever where their name holds their hash, and asked for again where not',
  },
  {
    name: 'an alarm that nobody hears',
    file: 'infra/alarms.ts',
    from: 'alarmActions: [topic.arn],',
    to: '',
    found: 'somebody is told when it errs, is overrun, slow, behind, or dear',
  },
  {
    name: 'a file that is not there',
    file: 'sst.config.ts',
    from: "'./infra/web'",
    to: "'./infra/website'",
    found: 'Could not resolve',
  },
];
