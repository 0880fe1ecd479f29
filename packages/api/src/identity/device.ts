import type { SessionData } from '../rows/account.ts';

/** The words by which somebody knows one of their browsers from another. */
export type DeviceWords = SessionData;

/** Each names itself beside those that it is made of: the first that is found is the one. */
const browsers: Readonly<Record<string, RegExp>> = {
  Edge: /\bEdg(?:e|A|iOS)?\//,
  Opera: /\b(?:OPR|Opera)\//,
  'Samsung Internet': /\bSamsungBrowser\//,
  Yandex: /\bYaBrowser\//,
  Firefox: /\b(?:Firefox|FxiOS)\//,
  Chrome: /\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//,
  Safari: /\bSafari\//,
};

const systems: Readonly<Record<string, RegExp>> = {
  Android: /\bAndroid\b/,
  iOS: /\b(?:iPhone|iPad|iPod)\b/,
  Windows: /\bWindows\b/,
  macOS: /\bMacintosh\b/,
  Linux: /\b(?:Linux|X11)\b/,
};

/** Reads two words off the header User-Agent, and keeps neither the header nor a version: they would tell people apart. */
export const deviceWords = (userAgent: string): DeviceWords => ({
  browser: firstIn(browsers, userAgent),
  system: firstIn(systems, userAgent),
});

const firstIn = (words: Readonly<Record<string, RegExp>>, text: string): string | null =>
  Object.entries(words).find(([, pattern]) => pattern.test(text))?.[0] ?? null;
