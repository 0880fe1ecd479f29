import { nextTick, onMounted } from 'vue';
import { useRoute } from 'vue-router';

/** Goes to the place that the address names, once what it names is on the page. */
export function useAnchor(): void {
  const { hash } = useRoute();
  onMounted(async () => {
    if (hash === '') return;
    await nextTick();
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  });
}
