import { pictureEndings } from '../kernel/commons-file.ts';

/** A picture on Wikimedia Commons with what its license asks to be told of it. */
export interface CommonsPicture {
  /** Its name there, without File: before it. */
  readonly file: string;
  readonly author: string;
  /** An SPDX identifier. */
  readonly license: string;
}

export const pictureAbout = `A picture on Wikimedia Commons: ${pictureEndings.join(', ')}.`;
