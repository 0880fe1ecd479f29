import { nextTick, onMounted } from 'vue';
import { useRoute } from 'vue-router';
import { grown } from '../../components/growth.ts';

/** Goes to the place that the address names, once what it names is on the page. */
export function useAnchor(): void {
  const { hash, path } = useRoute();
  onMounted(async () => {
    // A reader who comes back has a place already.
    if (hash === '' || history.state?.scroll) return;
    const place = (): HTMLElement | null => document.getElementById(decodeURIComponent(hash.slice(1)));
    // After the page itself has the focus.
    await nextTick();
    await grown(() => place() !== null);
    if (location.pathname !== path) return;
    // What is over may be folded away.
    place()!.closest('details')?.setAttribute('open', '');
    place()!.scrollIntoView();
    // A keyboard goes on from there.
    place()!.querySelector('a')?.focus({ preventScroll: true });
  });
}
