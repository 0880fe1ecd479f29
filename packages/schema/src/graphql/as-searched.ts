/** How the texts of filters are compared, as their descriptions say it. */
export const asSearched = 'compared as `search` does, in Latin or Cyrillic letters, but without forgiving mistakes';
