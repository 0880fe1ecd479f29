import type { ComponentPublicInstance } from 'vue';

/** Copies a text to the clipboard. @returns whether the browser lets the page do so */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects what a field holds: where the page may not copy it, the reader can. */
export function selectIn(field: Pick<ComponentPublicInstance, '$el'> | null): void {
  const input = (field?.$el as HTMLElement | undefined)?.querySelector('input');
  input?.focus();
  input?.select();
}
