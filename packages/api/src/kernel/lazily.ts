/** A service whose code is loaded when it is first asked: each of its methods answers with a promise. */
export const lazily = <Service extends object>(load: () => Promise<Service>): Service => {
  let loading: Promise<Service> | undefined;
  return new Proxy({} as Service, {
    get:
      (_nothing, name) =>
      async (...given: readonly unknown[]) => {
        const service = (await (loading ??= load())) as Record<
          string | symbol,
          (...all: readonly unknown[]) => unknown
        >;
        return service[name]!(...given);
      },
  });
};
