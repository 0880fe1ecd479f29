import { ref } from 'vue';
import { START_LOCATION, type RouterScrollBehavior } from 'vue-router';

/** Whether a page took the place of another: who only hears pages is told of those by nobody but us. */
export const hasMoved = ref(false);

/** Focus and scroll where another address leads: as if pages came as documents of their own. */
export const arrive: RouterScrollBehavior = async (to, from, saved) => {
  // Where only what is looked for changes, the page stays where it is, and so does the focus.
  const isOther = to.path !== from.path;
  if (isOther && from !== START_LOCATION) {
    hasMoved.value = true;
    (followed(from.fullPath, saved) ?? document.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  }
  if (saved) {
    await growth(saved.top);
    // Meanwhile they may have gone on.
    return location.pathname === to.path && saved;
  }
  if (to.hash) return { el: to.hash };
  return isOther && { top: 0 };
};

type Saved = Parameters<RouterScrollBehavior>[2];

/** Where one comes back to: the link by which one left, among those that were in sight. */
function followed(path: string, saved: Saved): HTMLElement | undefined {
  if (!saved) return undefined;
  const links = document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(path)}"]`);
  return [...links].find((link) => {
    const top = link.getBoundingClientRect().top + scrollY;
    return top >= saved.top && top < saved.top + innerHeight;
  });
}

/** An answer later than this finds the reader somewhere else, in milliseconds. */
const patience = 15_000;

/** A page comes before its answer: a place further down is there once the page is long enough. */
function growth(top: number): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new ResizeObserver(look);
    function look(): void {
      if (document.documentElement.scrollHeight < top + innerHeight) return;
      watcher.disconnect();
      resolve();
    }
    watcher.observe(document.body);
    setTimeout(() => watcher.disconnect(), patience);
    look();
  });
}
