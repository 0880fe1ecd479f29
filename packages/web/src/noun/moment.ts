import { clockOf, instantOf } from '../form/clock.ts';
import { message } from '../i18n/message.ts';
import { dayName } from '../i18n/time.ts';

/** An instant as one chooses it: none, that of saving, or one on the clocks of the conference. */
export interface Moment {
  readonly choice: 'NEVER' | 'NOW' | 'AT';
  readonly day: string;
  readonly time: string;
}

export const momentDraft = (zone: string, instant: string | null): Moment =>
  instant === null ? { choice: 'NEVER', day: '', time: '' } : { choice: 'AT', ...clockOf(zone, instant) };

/** The stand-in for the instant of saving until it is known. */
const now = { isNow: true } as const;

/** Returns the input of a moment. An incomplete one is told apart from others, and never sent. */
export function momentInput(zone: string, { choice, day, time }: Moment): string | typeof now | null {
  if (choice !== 'AT') return choice === 'NOW' ? now : null;
  return isComplete({ day, time }) ? instantOf(zone, { day, time }) : `${day} ${time}`;
}

export const isComplete = ({ day, time }: Pick<Moment, 'day' | 'time'>): boolean => day !== '' && time !== '';

export function momentLines({ choice, day, time }: Moment): readonly string[] {
  if (choice !== 'AT') return [message(choice === 'NOW' ? 'noun-now' : 'noun-not-yet')];
  return [[day === '' ? '' : dayName(day), time].filter(Boolean).join(', ')];
}

const sentAt = new WeakMap<object, string>();

/** An input as it is sent. One that is sent again, because no answer came, names the same instant. */
export function resolved<Input extends object>(input: Input): Input {
  const at = sentAt.get(input) ?? `${new Date().toISOString().slice(0, 19)}Z`;
  sentAt.set(input, at);
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, value === now ? at : value])) as Input;
}
