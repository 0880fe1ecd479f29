import { shallowRef } from 'vue';

/** By this, the last write is taken back, if it can be. */
export const lastChange = shallowRef<string | null>(null);
