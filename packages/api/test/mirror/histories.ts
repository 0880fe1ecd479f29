import * as fc from 'fast-check';
import type { Result } from '../write.ts';
import { inputs, one, type Around, type Dice } from './inputs.ts';
import type { Known, State } from './state.ts';

const kinds = [
  'create',
  'update',
  'delete',
  'publish',
  'list',
  'take part',
  'erase',
  'wait',
  'look',
  'follow',
] as const;

/** A step of a history. */
export interface Step {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly dice: readonly number[];
}

const often: Readonly<Partial<Record<Step['kind'], number>>> = {
  create: 5,
  update: 8,
  publish: 3,
  list: 3,
  follow: 5,
  'take part': 2,
  wait: 2,
};

export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.oneof(...kinds.map((kind) => ({ weight: often[kind] ?? 1, arbitrary: fc.constant(kind) }))),
    at: fc.nat(1_000),
    dice: fc.array(fc.nat(1_000), { minLength: 16, maxLength: 16 }),
  }),
  { minLength: 10, maxLength: 30 },
);

/** Steps that are no writes: time passes, or somebody reads. */
export const isWrite = ({ kind }: Step): boolean => !['wait', 'look', 'follow'].includes(kind);

/** Throws the same numbers again and again. */
export function diceOf({ dice }: Step): Dice {
  let at = 0;
  return (sides) => (dice[at++ % dice.length] ?? 0) % sides;
}

/** Does a step that writes; what is refused changes nothing. */
export async function write(state: State, step: Step, now: Date): Promise<void> {
  const dice = diceOf(step);
  const place = dice(2);
  const own = state.own[place]!;
  const around: Around = { state, place, dice, now };
  if (step.kind === 'create') {
    const types = Object.keys(inputs).filter((type) => type !== 'Conference');
    const type = types[step.at % types.length]!;
    const { node } = await state.tell(own.headers, `create${type}`, { conference: own.id, ...inputs[type]!(around) });
    if (node) state.nodes.push({ id: node.id, type, place, version: node.version });
  } else if (step.kind === 'publish') {
    const known = state.nodes.find(({ id }) => id === own.id);
    const publication = ['PUBLISHED', 'PUBLISHED', 'DRAFT', 'ARCHIVED'][step.at % 4];
    if (known) await change(state, own.headers, known, 'setPublication', { publication });
  } else if (step.kind === 'list') {
    const [, headers] = [...state.people][step.at % state.people.size]!;
    const isListed = [true, false, null][dice(3)];
    await state.tell(headers, 'setListing', { conference: own.id, isListed });
  } else if (step.kind === 'take part') {
    const participant = one(around, 'Person', 'Affiliate', 'Institution');
    const roles = participant?.startsWith('per_')
      ? { personRoles: [[], ['ATTENDEE'], ['SPEAKER']][dice(3)] }
      : { organizationRoles: [[], ['PARTNER']][dice(2)] };
    if (participant) await state.tell(own.headers, 'setParticipation', { conference: own.id, participant, ...roles });
  } else if (step.kind === 'erase') {
    const [id, headers] = [...state.people][step.at % state.people.size]!;
    const known = state.nodes.find((node) => node.id === id)!;
    if (step.at % 3 === 0) await change(state, headers, known, 'erasePerson', {});
  } else {
    const known = state.nodes[step.at % state.nodes.length]!;
    const headers = state.people.get(known.id) ?? state.own[known.place]!.headers;
    const fields = inputs[known.type]!({ ...around, place: known.place });
    const isDeletion = step.kind === 'delete';
    await change(state, headers, known, `${step.kind}${known.type}`, isDeletion ? {} : fields);
  }
}

/** Writes a node, whatever version stands there. */
async function change(
  state: State,
  headers: Record<string, string>,
  known: Known,
  name: string,
  fields: object,
): Promise<void> {
  const tell = (): Promise<Result> =>
    state.tell(headers, name, { id: known.id, expectedVersion: known.version, ...fields });
  let result = await tell();
  if (result.__typename === 'VersionConflict') {
    known.version = result['version'] as number;
    result = await tell();
  }
  if (result.node) known.version = result.node.version;
}
