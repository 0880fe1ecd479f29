import { ref } from 'vue';
import { START_LOCATION, type RouterScrollBehavior } from 'vue-router';
import { grown } from '../components/growth.ts';

/** True once a page took the place of another: nobody but us tells this to readers who only hear pages. */
export const hasMoved = ref(false);

/** Sets focus and scroll at another address, as if pages came as documents of their own. */
export const arrive: RouterScrollBehavior = async (to, from, saved) => {
  // If only the search changes, the page stays where it is, and so does the focus.
  const isOther = to.path !== from.path && from !== START_LOCATION;
  if (isOther) {
    hasMoved.value = true;
    focus(document.querySelector('main'));
  }
  if (saved) {
    await grown(() => document.documentElement.scrollHeight >= saved.top + innerHeight);
    // Meanwhile they may have gone on.
    if (location.pathname !== to.path) return false;
    scrollTo(saved.left, saved.top);
    if (isOther) focus(linkTo(from.fullPath));
    return false;
  }
  // What a page shows once it has its answer, it finds by itself.
  if (document.getElementById(to.hash.slice(1))) return { el: to.hash };
  return to.path !== from.path && { top: 0 };
};

const focus = (element: HTMLElement | null | undefined): void => element?.focus({ preventScroll: true });

/** Returns the link by which a reader left, for when they come back: of several, the one that is in sight. */
function linkTo(path: string): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(path)}"]`);
  return [...links].find((link) => {
    const { top, bottom } = link.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
}
