/** Checks for a year, month or day that exists: 2025, 2025-04 or 2025-04-19. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
