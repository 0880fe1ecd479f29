/** The kind of a field: forms choose its input by it, the schema its type and rows their check. */
export type Kind =
  /** Texts in several languages: a line, or paragraphs. */
  | 'line'
  | 'prose'
  /** Texts in one language, whichever. */
  | 'text'
  | 'note'
  /** Names for machines. */
  | 'slug'
  | 'wikidataId'
  | 'instant'
  /** A scalar of the schema, as its input says. */
  | 'scalar'
  | 'whole'
  | 'flag'
  /** One word of a vocabulary, or several. */
  | 'word'
  | 'words'
  | 'languages'
  /** A file of Wikimedia Commons, with its author and license. */
  | 'picture'
  | 'reference'
  | 'references'
  /** A field that is shown by hand: as an object of its own, or a value that has to be found out. */
  | 'other';
