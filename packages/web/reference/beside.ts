/** Opens the list of what stands on a page where there is room beside it: as frame.css has it. */
const list = document.querySelector<HTMLDetailsElement>('.contents details')!;
const room = matchMedia('(min-width: 1000px)');
const follow = (): void => void (list.open = room.matches);

follow();
room.addEventListener('change', follow);
