import type { InputBuilder } from './input-fields.ts';

/** Fields that any change may carry. */
export const control = (t: InputBuilder) => ({
  reason: t.string({ description: 'Why, for the audit; at most 500 characters.' }),
  idempotencyKey: t.string({
    description: 'At most 255 characters: sent again within 24 hours, the same input is done once and answered alike.',
  }),
});

/** Fields that say of which node, as it was looked at, a change is. */
export const target = (t: InputBuilder, description: string) => ({
  id: t.id({ required: true, description }),
  expectedVersion: t.int({ required: true, description: 'The version that was looked at; another one is refused.' }),
});
