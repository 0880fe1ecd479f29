/** A field that narrows the page to what one types: without scripts, the page is whole. */
const items = [...document.querySelectorAll<HTMLElement>('[data-find]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

/** Fewer are seen at one look. */
const many = 8;

if (items.length >= many) {
  const form = document.createElement('form');
  form.setAttribute('role', 'search');
  form.innerHTML =
    '<label for="page-filter">Filter this page</label><input id="page-filter" type="search"><p role="status"></p>';
  const [input, status] = [form.querySelector('input')!, form.querySelector('p')!];
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const shown = narrow(input.value.toLowerCase().split(/\s+/).filter(Boolean));
    status.textContent = input.value.trim() === '' ? '' : `${shown} of ${items.length}`;
  });
  document.querySelector('.lead')!.after(form);
}

/** @returns how many items hold each of the words */
function narrow(words: readonly string[]): number {
  for (const item of items) {
    const inside = (item.dataset['names'] ?? '').split(' ').filter(Boolean);
    const found = words.length === 0 ? [] : inside.filter((name) => holds(name, words));
    item.hidden = !holds(item.dataset['find']!, words) && found.length === 0;
    tell(item, found);
  }
  // What holds nothing that is shown would be a heading without a text.
  for (const group of groups)
    group.hidden = words.length > 0 && group.querySelector('[data-find]:not([hidden])') === null;
  return items.filter(({ hidden }) => !hidden).length;
}

const holds = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.toLowerCase().includes(word));

/** Says beside the name of a type what on its page bears such a name. */
function tell(item: HTMLElement, found: readonly string[]): void {
  item.querySelector('.found')?.remove();
  if (found.length === 0) return;
  const list = document.createElement('span');
  list.className = 'found';
  for (const name of found) {
    const link = document.createElement('a');
    link.href = `${item.querySelector('a')!.pathname}#${name}`;
    link.textContent = name;
    list.append(' ', link);
  }
  item.append(list);
}
