/** An instant as rows hold it and the schema's DateTime writes it, to the second: 2025-04-19T04:30:00Z. */
export const instantOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
