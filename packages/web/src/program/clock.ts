import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue';
import { stored } from '../client/stored.ts';
import { ownZone } from '../i18n/zones.ts';

/** The clock on which times are told. */
export interface Clock {
  readonly zone: string;
  readonly isOwn: boolean;
}

/** Whether the reader wants times on their own clock, as this browser keeps it. */
export const wantsOwn = stored('wikicon-own-time', false, (value) => (typeof value === 'boolean' ? value : null));
const key: InjectionKey<ComputedRef<Clock>> = Symbol('clock');

/** The clock of a page of a conference: that of the venue, unless the reader chose their own. */
export function provideClock(venueZone: () => string): void {
  provide(
    key,
    computed(() => (wantsOwn.value ? { zone: ownZone(), isOwn: true } : { zone: venueZone(), isOwn: false })),
  );
}

export const useClock = (): ComputedRef<Clock> => inject(key)!;

export const chooseClock = (isOwn: boolean): void => void (wantsOwn.value = isOwn);
