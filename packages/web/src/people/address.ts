import { computed, onScopeDispose, ref, watch } from 'vue';
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router';
import { roleMessages } from './role.ts';
import type { Role } from './query.ts';

/** Browsers refuse an address that changes with every letter of a fast typist. */
const pause = 300;

/** What one looks for, kept in the address: `?q=…&role=speaker&tab=affiliates`. */
export function useFilter() {
  const route = useRoute();
  const router = useRouter();
  const read = (name: string): string | undefined => first(route.query[name]);
  const write = (name: string, value: string | undefined) =>
    router.replace({ query: { ...route.query, [name]: value || undefined } });

  const text = ref(read('q') ?? '');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(text, (typed) => {
    clearTimeout(timer);
    timer = setTimeout(() => void write('q', typed.trim()), pause);
  });
  onScopeDispose(() => clearTimeout(timer));

  return {
    text,
    role: computed({
      get: () => roles.find((role) => wordOf(role) === read('role')),
      set: (role: Role | undefined) => void write('role', role && wordOf(role)),
    }),
    tab: computed({
      get: () => (read('tab') === 'affiliates' ? 'affiliates' : 'people'),
      set: (tab: string) => void write('tab', tab === 'affiliates' ? tab : undefined),
    }),
  };
}

const roles = Object.keys(roleMessages) as Role[];
const wordOf = (role: Role): string => role.toLowerCase().replaceAll('_', '-');

const first = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) ?? undefined;
