import {
  checkAll,
  inputs,
  parseId,
  prefixOf,
  problem,
  type Control,
  type CreateInput,
  type DeleteInput,
  type Deleted,
  type Id,
  type Refusal,
  type UpdateInput,
  type WritableName,
  type WriteService,
  type Written,
} from '@wikicon/schema';
import type { Action } from '../authority/rules.ts';
import { writeNode, type NodeNeeds } from './node-command.ts';
import { controlProblems, reasonOf, refuseInput } from './control.ts';
import { conferenceId } from './load.ts';
import { conferenceOfNode, newId, placesOf } from '../kernel/ids.ts';
import type { Plan } from './plan.ts';

export interface WriteNeeds extends NodeNeeds {
  readonly clock: () => Date;
}

/** Checks each write as far as its input says, and has it executed. */
export function createWrites(needs: WriteNeeds): WriteService {
  return {
    async create(name: WritableName, { conference, fields, ...control }: CreateInput) {
      const at = needs.clock();
      const place = conferenceId(conference);
      if (name !== 'Conference' && place === null) return { kind: 'NotFound', id: conference ?? '' } satisfies Refusal;
      const checked = checkAll(inputs[name], fields);
      const problems = [...('problems' in checked ? checked.problems : []), ...controlProblems(control)];
      if (problems.length > 0) return refuseInput(needs.identity, problems);
      const values = (checked as { value: Record<string, unknown> }).value;
      return writeNode(needs, {
        ...begin(name, 'create', control, at, { conference, fields }),
        id: newId(name, place, at),
        place,
        values,
        names: placesOf(values),
      }) as Promise<Written | Refusal>;
    },

    async update(name: WritableName, { id, expectedVersion, fields, ...control }: UpdateInput) {
      const at = needs.clock();
      const known = idOf(name, id);
      if (known === null) return { kind: 'NotFound', id } satisfies Refusal;
      const checked = checkAll(inputs[name], fields, { only: true });
      const problems = [...('problems' in checked ? checked.problems : []), ...controlProblems(control)];
      if (problems.length > 0) return refuseInput(needs.identity, problems);
      const values = (checked as { value: Record<string, unknown> }).value;
      return writeNode(needs, {
        ...begin(name, 'update', control, at, { id, expectedVersion, fields }),
        id: known,
        place: conferenceOfNode(known),
        expectedVersion,
        values,
        names: placesOf(values),
      }) as Promise<Written | Refusal>;
    },

    setPublication: ({ publication, ...input }) => setOfConference(input, { publication }),
    setProgramPublication: ({ programPublication, ...input }) => setOfConference(input, { programPublication }),

    hide({ reason, ...input }) {
      const hiddenReason = reasonOf({ reason });
      const isEmpty = hiddenReason === null && controlProblems({ reason }).length === 0;
      return isEmpty
        ? refuseInput(needs.identity, [problem('reason', 'REQUIRED', 'Organizers are told why it is hidden.')])
        : setOfConference({ ...input, reason }, { isHidden: true, hiddenReason });
    },
    unhide: (input) => setOfConference(input, { isHidden: false, hiddenReason: null }),

    async remove(name: WritableName, { id, expectedVersion, ...control }: DeleteInput) {
      const at = needs.clock();
      const known = idOf(name, id);
      if (known === null) return { kind: 'NotFound', id } satisfies Refusal;
      const problems = controlProblems(control);
      if (problems.length > 0) return refuseInput(needs.identity, problems);
      return writeNode(needs, {
        ...begin(name, 'delete', control, at, { id, expectedVersion }),
        id: known,
        place: conferenceOfNode(known),
        expectedVersion,
      }) as Promise<Deleted | Refusal>;
    },
  };

  /** Sets what no input of a conference has. */
  async function setOfConference(
    { id, expectedVersion, ...control }: Control & Pick<UpdateInput, 'id' | 'expectedVersion'>,
    values: Readonly<Record<string, unknown>>,
  ): Promise<Written | Refusal> {
    const known = idOf('Conference', id);
    if (known === null) return { kind: 'NotFound', id };
    const problems = controlProblems(control);
    if (problems.length > 0) return refuseInput(needs.identity, problems);
    return writeNode(needs, {
      ...begin('Conference', 'update', control, needs.clock(), { id, expectedVersion, ...values }),
      id: known,
      place: conferenceOfNode(known),
      expectedVersion,
      values,
    }) as Promise<Written | Refusal>;
  }
}

const begin = (name: WritableName, action: Action, control: Control, at: Date, input: object) => ({
  name,
  action,
  place: null as Plan['place'],
  expectedVersion: null as number | null,
  values: {},
  names: new Map<Id, string>(),
  reason: reasonOf(control),
  idempotencyKey: control.idempotencyKey ?? null,
  input: [name, action, input],
  at,
});

const idOf = (name: WritableName, text: string): Id | null =>
  parseId(text)?.prefix === prefixOf(name) ? (text as Id) : null;
