import { countInput } from '../../form/count.ts';
import { message } from '../../i18n/message.ts';
import { whole } from '../../noun/shapes.ts';
import type { Shape } from '../../noun/shape.ts';
import { ruleMessages, severities } from '../conflict.ts';
import type { EditedConference } from '../conference.ts';

export type Rules = NonNullable<EditedConference['conflictRules']>['rules'];

export const severityName = (severity: Rules[number]['severity']): string =>
  message(severity === null ? 'conflict-ignored' : severities[severity].key);

const rules: Shape<Rules> = {
  // The client's answers say the type of each object, which no input knows.
  draft: (value) =>
    (value as EditedConference['conflictRules'])?.rules.map(({ rule, severity }) => ({ rule, severity })) ?? [],
  input: (all) => all,
  problems: () => [],
  lines: (all) => all.map(({ rule, severity }) => `${message(ruleMessages[rule])}: ${severityName(severity)}`),
};

/** How conflicts are looked for: it is read as one object, and written as two fields. */
export const conflictSettings = {
  conflictRules: rules,
  roomChangeMinutes: {
    ...whole,
    draft: (value: unknown) => (value as EditedConference['roomChangeMinutes'])?.changeMinutes ?? '',
    input: countInput,
  },
};
