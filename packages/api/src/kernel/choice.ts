type Choice<Value> = readonly Value[] | null | undefined;

/** A condition that nobody gave holds for everything. */
export const isAmong = <Value>(choice: Choice<Value>, value: Value): boolean =>
  choice == null || choice.includes(value);

/** Keeps edges that have any one of the chosen roles. */
export const someOf =
  <Role>(choice: Choice<Role>) =>
  ({ roles }: { readonly roles: readonly Role[] }): boolean =>
    choice == null || roles.some((role) => choice.includes(role));
