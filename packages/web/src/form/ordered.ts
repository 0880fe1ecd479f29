import { nextTick, type Ref, type ShallowRef } from 'vue';

/** The entries of a list that people put in order. A press of a button moves the focus to where they go on. */
export function useOrdered<Entry extends object>(
  entries: Ref<readonly Entry[]>,
  list: Readonly<ShallowRef<HTMLElement | null>>,
) {
  const find = (at: number, selector: string) => list.value?.children[at]?.querySelector<HTMLElement>(selector);

  return {
    set(at: number, change: Partial<Entry>): void {
      entries.value = entries.value.map((entry, place) => (place === at ? { ...entry, ...change } : entry));
    },

    async move(from: number, to: number): Promise<void> {
      const moved = [...entries.value];
      moved.splice(to, 0, ...moved.splice(from, 1));
      entries.value = moved;
      await nextTick();
      // At either end the same button is of no use any more.
      const again = find(to, `${to < from ? '.up' : '.down'}:enabled`);
      (again ?? find(to, ':is(.up, .down):enabled'))?.focus();
    },

    async remove(at: number): Promise<void> {
      entries.value = entries.value.filter((_entry, place) => place !== at);
      await nextTick();
      const next = find(Math.min(at, entries.value.length - 1), '.remove');
      // After the last entry, the focus goes to the control that adds another.
      (next ?? list.value?.parentElement?.querySelector<HTMLElement>('input, button'))?.focus();
    },
  };
}
