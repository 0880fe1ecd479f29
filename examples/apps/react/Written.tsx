import type { Text } from './queries.ts';

export const languages = navigator.languages.slice(0, 20);

/** A text of the graph, which says its language and direction. */
export const Written = ({ text, language, direction }: Text) => (
  <span lang={language} dir={direction.toLowerCase()}>
    {text}
  </span>
);
