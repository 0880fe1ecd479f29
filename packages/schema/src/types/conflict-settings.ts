import { builder } from '../graphql/builder.ts';
import { ConflictRule, ConflictSeverity } from '../graphql/enums.ts';
import { Conference } from '../graphql/refs.ts';
import type { ConflictRule as Rule } from '../kernel/vocabulary/conflict-words.ts';
import type { ConflictSettings as ConflictSettingsModel, RuleSetting } from '../model/conflict.ts';

const ConflictRuleSetting = builder.objectRef<RuleSetting>('ConflictRuleSetting').implement({
  description: 'How serious a rule is for a conference.',
  fields: (t) => ({
    rule: t.expose('rule', { type: ConflictRule, description: 'The rule.' }),
    severity: t.expose('severity', {
      type: ConflictSeverity,
      nullable: true,
      description: 'How serious it is; null when it is not looked at.',
    }),
  }),
});

const ConflictSettings = builder.objectRef<ConflictSettingsModel>('ConflictSettings').implement({
  description: 'How conflicts are looked for in a program; updateConference changes it.',
  fields: (t) => ({
    changeMinutes: t.exposeInt('changeMinutes', {
      description: 'Minutes that a person needs from one room to another.',
    }),
    rules: t.field({
      type: [ConflictRuleSetting],
      description: 'Every rule, as it is set or as it usually is.',
      resolve: ({ severities }) =>
        Object.entries(severities).map(([rule, severity]) => ({ rule: rule as Rule, severity })),
    }),
  }),
});

builder.objectField(Conference, 'conflictSettings', (t) =>
  t.field({
    type: ConflictSettings,
    nullable: true,
    description:
      'How conflicts are looked for in its program; for organizers and the program committee, null for everybody else.',
    resolve: ({ id }, _args, { conflicts }) => conflicts.settings(id),
  }),
);
