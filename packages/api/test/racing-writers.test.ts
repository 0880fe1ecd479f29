import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { jobsElsewhere } from '../src/jobs/jobs.ts';
import { nodeLogPartition } from '../src/rows/audit.ts';
import { draft, type Draft } from './drafts.ts';
import { takeFastPath } from './fast-path.ts';
import { faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { empty, explained, type Call, type Command, type Model } from './race-model.ts';
import { nouns, sender, type Noun } from './race-nouns.ts';
import { many } from './soak.ts';
import { appOn, askOf, emptyWorld, type World } from './world.ts';

const sequencesOfEach = many({ soak: 170, otherwise: 60 });

let here: World;
let own: Draft;
let sequences = 0;

/** Two processes before one store, and what goes wrong between. */
interface Ground {
  readonly proxy: FaultProxy;
  readonly asks: readonly World['ask'][];
}

beforeAll(async () => {
  here = await emptyWorld({ jobs: jobsElsewhere });
  own = await draft(here, 'racing');
});
afterAll(() => here.close());

const text = fc.integer({ min: 1, max: 999 }).map(String);
const key = fc.option(fc.constantFrom('k1', 'k2', 'k3'), { freq: 2 });
const unique = fc.constantFrom('a', 'b');
const known = fc.nat(2);
const behind = fc.constantFrom(0, 0, 0, 1);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), unique, text, key }),
  fc.record({ kind: fc.constant('update' as const), known, behind, unique: fc.option(unique, { freq: 2 }), text, key }),
  fc.record({ kind: fc.constant('update' as const), known, behind, unique: fc.option(unique, { freq: 2 }), text, key }),
  fc.record({ kind: fc.constant('delete' as const), known, behind, key }),
);
const round = fc.record({
  commands: fc.array(command, { minLength: 1, maxLength: 3 }),
  faults: fc.array(fc.constantFrom<Fault>('none', 'lostAnswer', 'lostAnswer', 'throttle', 'reset'), { maxLength: 3 }),
});
const sequence = fc.array(round, { minLength: 2, maxLength: 4 });

describe('racing writers, through lost answers, throttles and resets', () => {
  it.concurrent.each(Object.entries(nouns))(
    'lose no update, do nothing twice, meet no false conflict, and keep names unique: %s',
    async (_name, noun) => {
      const proxy = await faultProxy(here.endpoint);
      const asks = [askThrough(proxy), askThrough(proxy)];
      const property = fc.asyncProperty(sequence, (rounds) => play(noun, { proxy, asks }, rounds));
      await fc.assert(property, { numRuns: sequencesOfEach, endOnFailure: true });
      proxy.close();
    },
    600_000,
  );

  it('have played all of the sequences', () => {
    expect(sequences).toBe(sequencesOfEach * Object.keys(nouns).length);
  });
});

/** A process before the store; its transactions meet the proxy as long as that has faults for them. */
function askThrough(proxy: FaultProxy): World['ask'] {
  const client = createClient({ endpoint: proxy.endpoint });
  const isUnplanned = (command: string) => command !== 'TransactWriteItemsCommand' || proxy.plan.length === 0;
  takeFastPath(client, here.endpoint, isUnplanned);
  return askOf(appOn({ client, name: here.name }, { deadline: 20_000 }));
}

/** Plays a sequence with names and keys of its own, and holds every answer and the whole end against the model. */
async function play(
  noun: Noun,
  { proxy, asks }: Ground,
  rounds: readonly { commands: Command[]; faults: Fault[] }[],
): Promise<void> {
  sequences += 1;
  const names = `${noun.type} ${sequences}`;
  const send = asks.map((ask) => sender({ ask, own, noun, names }));
  let model: Model = empty;
  for (const { commands, faults } of rounds) {
    const calls = commands.map((one) => callOf(model, one));
    proxy.plan = [...faults];
    const told = await Promise.all(calls.map((call, at) => send[at % 2]!(call)));
    proxy.plan = [];
    const next = explained(
      model,
      calls.map((call, at) => [call, told[at]!] as const),
    );
    if (next === null) throw new Error(`No order explains this: ${JSON.stringify({ ...shown(model), calls, told })}`);
    model = next;
  }
  expect(await standing(noun, model)).toEqual(expected(model));
}

/** What the writer knows of the node that the command is about; of one that was never made, an id of nothing. */
function callOf({ things, gone }: Model, one: Command): Call {
  if (one.kind === 'create') return { ...one, id: null, expectedVersion: 0 };
  const ids = [...things.keys(), ...gone.keys()];
  const id = ids[one.known] ?? null;
  const version = (id === null ? undefined : things.get(id)?.version) ?? 1;
  return { ...one, id, expectedVersion: version - one.behind };
}

/** Of every node that ever was: what it is now, and how many writes the audit knows. */
async function standing(noun: Noun, { things, gone }: Model): Promise<object[]> {
  const ids = [...things.keys(), ...gone.keys()];
  return Promise.all(
    ids.map(async (id) => {
      const now = await noun.read(here, own, id);
      const log = await here.table.all({ index: true, partition: nodeLogPartition(id as never) });
      return { id, now, writes: log.length };
    }),
  );
}

const expected = ({ things, gone }: Model): object[] => [
  ...[...things].map(([id, { version, unique: name, text: content }]) => ({
    id,
    now: { version, unique: name, text: content },
    writes: version,
  })),
  ...[...gone].map(([id, writes]) => ({ id, now: null, writes })),
];

const shown = ({ things, gone, keys }: Model) => ({ things: [...things], gone: [...gone], keys: [...keys] });
