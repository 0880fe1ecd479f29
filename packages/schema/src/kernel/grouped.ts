/** A number with commas between its thousands, as English has them; Intl is slow to start. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
