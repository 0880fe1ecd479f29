import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** The width of a unit of a picture in pixels, whatever becomes of its window. */
export function useScale(picture: Readonly<Ref<Element | null>>, width: () => number): Ref<number> {
  const scale = ref(1);
  const observer = new ResizeObserver(([entry]) => {
    if (entry && entry.contentRect.width > 0) scale.value = entry.contentRect.width / width();
  });
  watch(picture, (element) => element && observer.observe(element), { immediate: true, flush: 'post' });
  onScopeDispose(() => observer.disconnect());
  return scale;
}
