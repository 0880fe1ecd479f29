/** Where the panes stand one below the other; as phone.css has it. */
export const isPhone = (): boolean => matchMedia('(max-width: 640px)').matches;
