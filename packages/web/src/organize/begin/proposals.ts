import { watch, type Ref } from 'vue';
import type { Entry } from '../../form/localized.ts';
import { ownZone, zonesOf } from '../../i18n/zones.ts';
import type { NounDraft } from '../../noun/fields.ts';
import { propose, proposeAddress } from '../../noun/proposed-address.ts';
import { zoneFor } from './zone.ts';

/** Proposes what follows from other fields, each until somebody changes it by hand. */
export function useProposals(draft: Ref<NounDraft>): void {
  proposeAddress(draft);
  propose(draft, 'timeZone', () =>
    zoneFor({
      zones: zonesOf(draft.value['country'] as string),
      cities: draft.value['city'] as readonly Entry[],
      device: ownZone(),
    }),
  );
  watch(
    () => draft.value['startsOn'] as string,
    (start, before) => {
      draft.value['endsOn'] = endFor(start, draft.value['endsOn'] as string, before);
    },
  );
}

/** The last day once the first one has changed: it is never before it, and stays with it where both were one. */
export const endFor = (start: string, end: string, before: string): string =>
  end === before || end < start ? start : end;
