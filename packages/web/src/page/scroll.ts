/** How long a page may take to bring the element that its address names. */
const patience = 15_000;

/** The element of an id as soon as it is there: an address may name what the answer has yet to bring. */
export function elementOf(id: string): Promise<Element | null> {
  return new Promise((resolve) => {
    const look = (): void => {
      const element = document.getElementById(id);
      if (element) end(element);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => end(null), patience);
    const end = (element: Element | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(element);
    };
    observer.observe(document.body, { childList: true, subtree: true });
    look();
  });
}
