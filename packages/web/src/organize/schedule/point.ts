import type { Hours } from './free.ts';
import { snapped } from './place.ts';

/** The field of a day's grid on the screen. */
export interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly isRightToLeft: boolean;
  readonly hours: Hours;
}

/** The column and the minute under a point; one beside the field is the nearest in it. */
export function slotAt(field: Field, x: number, y: number): { readonly column: number; readonly minute: number } {
  const across = (x - field.left) / field.width;
  const along = field.isRightToLeft ? 1 - across : across;
  const column = clamped(Math.floor(along * field.columns), 0, field.columns - 1);
  const { from, to } = field.hours;
  return { column, minute: snapped(from + ((y - field.top) / field.height) * (to - from)) };
}

export const clamped = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
