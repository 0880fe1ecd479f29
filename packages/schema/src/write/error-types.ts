import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { Node } from '../graphql/node.ts';
import { inputRules, type Problem } from '../input/problem.ts';
import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import type { Refusal } from '../services/write-result.ts';

const InputRule = enumOf(vocabulary('InputRule', 'A rule that a value of an input breaks.', inputRules));

const InputProblem = builder.objectRef<Problem>('InputProblem').implement({
  description: 'One broken rule.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The place in the input: speakers.0.person.' }),
    rule: t.expose('rule', { type: InputRule, description: 'The rule, for programs.' }),
    message: t.exposeString('message', { description: 'The rule, for people.' }),
  }),
});

export const WriteError = builder.interfaceRef<Refusal>('WriteError').implement({
  description: 'Why a write was not done; nothing of it is stored.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    message: t.string({ description: 'What happened, in a sentence.', resolve: (refusal) => messageOf(refusal) }),
  }),
});

type Of<Kind extends Refusal['kind']> = Extract<Refusal, { readonly kind: Kind }>;

export const errorRef = <Kind extends Refusal['kind']>(kind: Kind) => builder.objectRef<Of<Kind>>(kind);

export const InvalidInput = errorRef('InvalidInput').implement({
  description: 'Values of the input break rules.',
  interfaces: [WriteError],
  fields: (t) => ({
    problems: t.expose('problems', { type: [InputProblem], description: 'Every broken rule that was found.' }),
  }),
});

export const VersionConflict = errorRef('VersionConflict').implement({
  description: 'The node was changed since the version that the write expects.',
  interfaces: [WriteError],
  fields: (t) => ({
    current: t.expose('current', { type: Node, description: 'The node as it is now.' }),
    version: t.exposeInt('version', { description: 'Its version now.' }),
  }),
});

export const NotFound = errorRef('NotFound').implement({
  description: 'There is no such node, or it is not shown to you.',
  interfaces: [WriteError],
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id that was given.' }) }),
});

export const NotSignedIn = errorRef('NotSignedIn').implement({
  description: 'Only people who are signed in may write.',
  interfaces: [WriteError],
});

export const NotAllowed = errorRef('NotAllowed').implement({
  description: 'The node may be seen, but this may not be done with it.',
  interfaces: [WriteError],
});

export const StillReferenced = errorRef('StillReferenced').implement({
  description: 'Other nodes refer to the one to delete; they have to let go of it first.',
  interfaces: [WriteError],
  fields: (t) => ({
    by: t.expose('by', {
      type: [Node],
      description: 'Those that you see; at most 10, and none where only others see them.',
    }),
  }),
});

export const KeyReused = errorRef('KeyReused').implement({
  description: 'The idempotency key was used for another input within the last 24 hours.',
  interfaces: [WriteError],
});

export const errorTypes = [
  InvalidInput,
  VersionConflict,
  NotFound,
  NotSignedIn,
  NotAllowed,
  StillReferenced,
  KeyReused,
] as const;

function messageOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'InvalidInput':
      return refusal.problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join(' ');
    case 'VersionConflict':
      return `Somebody changed it meanwhile: it is at version ${refusal.version} now.`;
    case 'NotFound':
      return 'There is no such node.';
    case 'NotSignedIn':
      return 'Sign in first.';
    case 'NotAllowed':
      return refusal.why;
    case 'StillReferenced':
      return 'Other nodes refer to it.';
    case 'BlockingConflicts':
      return 'Its program has conflicts that block it: solve them, or make their rules less serious.';
    case 'ChangedSince':
      return refusal.fields.length === 0
        ? 'It is there again.'
        : `It was changed again since: ${refusal.fields.join(', ')}.`;
    case 'KeyReused':
      break;
  }
  return 'The idempotency key was used for another input. Take a new one.';
}
