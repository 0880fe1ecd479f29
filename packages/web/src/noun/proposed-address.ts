import { watch, type Ref } from 'vue';
import type { Entry } from '../form/localized.ts';
import { addressOf } from './address.ts';
import type { NounDraft } from './fields.ts';

/** Proposes what follows from other fields, until somebody changes it by hand. */
export function propose(draft: Ref<NounDraft>, field: string, proposal: () => string): void {
  let proposed = draft.value[field];
  watch(
    proposal,
    (next) => {
      const now = draft.value[field];
      if (now === '' || now === proposed) draft.value[field] = next;
      proposed = next;
    },
    { immediate: true },
  );
}

/** Proposes an address that is made of the name. */
export const proposeAddress = (draft: Ref<NounDraft>): void =>
  propose(draft, 'slug', () => addressOf(draft.value['name'] as readonly Entry[]));
