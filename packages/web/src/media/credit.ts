import { message, type MessageKey } from '../i18n/message.ts';
import type { MediaFile } from './query.ts';

export const mediaKinds: Readonly<Record<MediaFile['kind'], MessageKey>> = {
  AUDIO: 'media-audio',
  DOCUMENT: 'media-document',
  GRAPHIC: 'media-graphic',
  NOTES: 'media-notes',
  PHOTO: 'media-photo',
  SLIDES: 'media-slides',
  VIDEO: 'media-video',
};

export const kindName = ({ kind }: Pick<MediaFile, 'kind'>): string => message(mediaKinds[kind]);

/** The line to print beside a file, without the name of its license at the end: that leads to the license. */
export function creditLine({ attribution, license }: Pick<MediaFile, 'attribution' | 'license'>): string {
  return license && attribution.endsWith(license.name)
    ? attribution.slice(0, -license.name.length).replace(/[,\s]+$/, '')
    : attribution;
}
