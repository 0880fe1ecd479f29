/** The languages of a conference: the likely ones of every text in it. */
export const languagesOf = ({
  workingLanguages,
  interpretationLanguages,
}: {
  readonly workingLanguages: readonly string[];
  readonly interpretationLanguages: readonly string[];
}): readonly string[] => [...new Set([...workingLanguages, ...interpretationLanguages])];
