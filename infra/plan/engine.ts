/**
 * Plays the part of Pulumi's engine for `sst diff`: runs the program that the CLI has bundled against Pulumi's own
 * mock monitor, and writes down every resource that it asked for. It answers to the words that the CLI says to it.
 */
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { called, made } from './answers.ts';

const [command, ...words] = process.argv.slice(2);
const after = (name: string): string => words[words.indexOf(name) + 1] ?? '';

/** Writes the record that the CLI keeps of a stack, with nothing in it yet. */
async function makeStack(): Promise<void> {
  const [, project = '', stack = ''] = (words[1] ?? '').split('/');
  const folder = join(process.cwd(), '.pulumi/stacks', project);
  await mkdir(folder, { recursive: true });
  const latest = { manifest: { time: new Date().toISOString(), magic: '', version: '' } };
  await writeFile(
    join(folder, `${stack}.json`),
    JSON.stringify({ version: 3, checkpoint: { stack: words[1], latest } }),
  );
}

async function preview(): Promise<void> {
  // The CLI turns source maps on, and Pulumi asks for a stack at every promise; a report has messages alone.
  process.setSourceMapsEnabled(false);
  const main = /^main: (.*)$/m.exec(await readFile('Pulumi.yaml', 'utf8'))?.[1] ?? '';
  const eventLog = after('--event-log');
  const [, project, stack] = after('--stack').split('/');
  const require = createRequire(main);
  const pulumi = require('@pulumi/pulumi') as Pulumi;
  const { MockMonitor } = require('@pulumi/pulumi/runtime/mocks') as { readonly MockMonitor: { prototype: Monitor } };
  const pairs = words.flatMap((word, at) => (word === '--config' ? [words[at + 1]!.split(/=(.*)/s).slice(0, 2)] : []));
  pulumi.runtime.setAllConfig(Object.fromEntries(pairs) as Values);

  const resources: { type: string; name: string; inputs: unknown; options?: unknown }[] = [];
  const failures: unknown[] = [];
  let settled: Output | null = null;
  process.on('unhandledRejection', (error) => failures.push(error));
  process.on('uncaughtException', (error) => failures.push(error));

  // A mock gets the inputs of a resource; its options are in the request alone.
  const register = MockMonitor.prototype.registerResource;
  MockMonitor.prototype.registerResource = function (request, callback) {
    return register.call(this, request, (error, response) => {
      const one = resources.find(({ type, name }) => type === request.getType() && name === request.getName());
      const options = {
        protect: request.getProtect(),
        retainOnDelete: request.getRetainondelete(),
        dependsOn: request.getDependenciesList(),
      };
      if (one) one.options = { ...options, parent: request.getParent() };
      callback(error, response);
    });
  };

  await pulumi.runtime.setMocks(
    {
      call: ({ token, inputs }) => noted(() => called(token, inputs)),
      newResource: ({ type, name, custom, inputs }) => {
        // A dynamic resource has its code among its inputs, for its maker alone.
        const { __provider, ...plain } = plainly(inputs) as Values;
        resources.push({ type, name, inputs: plain });
        const isNamed = type === 'aws:dynamodb/table:Table' || type === 'aws:lambda/function:Function';
        const id = isNamed ? ((plain['name'] ?? name) as string) : `${name}-id`;
        return { id, state: custom ? { ...inputs, ...made(type, name, plain) } : inputs };
      },
    },
    project,
    stack,
    false,
    'organization',
  );

  // The program's work goes on after it has ended: components make resources when values are there.
  process.once('beforeExit', () => void finish());
  const outputs = await pulumi.runtime
    .runInPulumiStack(async () => ((await import(main)) as { readonly default: unknown }).default)
    .catch((error: unknown) => void failures.push(error));
  settled = pulumi.output(outputs);

  async function finish(): Promise<void> {
    const known = failures.length > 0 ? {} : await new Promise((resolve) => settled?.apply(resolve));
    await writeFile(process.env['REPORT_FILE']!, JSON.stringify({ outputs: plainly(known), resources }));
    const messages = new Set(failures.map((failure) => (failure instanceof Error ? failure.message : String(failure))));
    for (const message of messages) await say({ diagnosticEvent: { message, color: 'never', severity: 'error' } });
    await say({ summaryEvent: { resourceChanges: { create: resources.length } } });
    process.exit(failures.length > 0 ? 1 : 0);
  }

  function say(event: Values): Promise<void> {
    return appendFile(eventLog, `${JSON.stringify({ sequence: 1, timestamp: 0, ...event })}\n`);
  }

  /** Pulumi would swallow the message. */
  function noted<Answer>(ask: () => Answer): Answer {
    try {
      return ask();
    } catch (error) {
      failures.push(error);
      throw error;
    }
  }
}

/** Pulumi's mark of a secret, and the value behind it. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  if ('4dabf18193072939515e22adb298388d' in value && 'value' in value) return plainly(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainly(inner)]));
}

type Values = Record<string, unknown>;

interface Request {
  getType(): string;
  getName(): string;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getParent(): string;
  getDependenciesList(): string[];
}

interface Monitor {
  registerResource(request: Request, callback: (error: unknown, response: unknown) => void): Promise<void>;
}

interface Output {
  apply(then: (value: unknown) => void): void;
}

interface Pulumi {
  output(value: unknown): Output;
  readonly runtime: {
    setAllConfig(config: Values): void;
    setMocks(mocks: Mocks, ...place: unknown[]): Promise<void>;
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>;
  };
}

interface Mocks {
  call(request: { readonly token: string; readonly inputs: Values }): Values;
  newResource(request: {
    readonly type: string;
    readonly name: string;
    readonly custom: boolean;
    readonly inputs: Values;
  }): {
    readonly id: string;
    readonly state: Values;
  };
}

if (command === 'version') process.stdout.write('v3.215.0\n');
else if (command === 'stack') await makeStack();
// A program that waits for what has failed never ends, so nothing waits for it here.
else if (command === 'preview') void preview();
else {
  process.stderr.write(`The stand-in for Pulumi's engine does not know "${command}".\n`);
  process.exit(1);
}
