import { nextTick, onMounted } from 'vue';
import { useRoute } from 'vue-router';

/** Goes to the place that the address names, once what it names is on the page. */
export function useAnchor(): void {
  const { hash } = useRoute();
  onMounted(async () => {
    // Who comes back has a place already.
    if (hash === '' || history.state?.scroll) return;
    await nextTick();
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    place?.scrollIntoView();
    // A keyboard goes on from there.
    place?.querySelector('a')?.focus({ preventScroll: true });
  });
}
