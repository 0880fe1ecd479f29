export type MaybePromise<Value> = Value | Promise<Value>;

/** Applies a function now when the value is here, later when it is not: most fields never wait. */
export const map = <Value, Result>(
  value: MaybePromise<Value>,
  then: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> => (value instanceof Promise ? value.then(then) : then(value));
