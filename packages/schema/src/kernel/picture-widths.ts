/**
 * The widths in which we ask for thumbnails, of those that Wikimedia makes
 * (https://www.mediawiki.org/wiki/Common_thumbnail_sizes).
 */
export const pictureWidths = [120, 250, 330, 500, 960, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** The smallest thumbnail that is as wide as asked for, or else the widest. */
export const pictureWidthFor = (width: number): PictureWidth =>
  pictureWidths.find((one) => one >= width) ?? pictureWidths.at(-1)!;
