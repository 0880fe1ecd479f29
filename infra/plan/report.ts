/** A resource as the configuration asked for it. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- every type of resource has its own
  readonly inputs: any;
  readonly options: {
    readonly protect: boolean;
    readonly retainOnDelete: boolean;
    readonly parent: string;
    readonly dependsOn: readonly string[];
  };
}

/** All that the engine was told. */
export interface Report {
  readonly outputs: Readonly<Record<string, string>>;
  readonly resources: readonly Resource[];
}

export interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

export const ofType = ({ resources }: Report, type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === type);

/** @throws where there is none, or several */
export function only(report: Report, type: string, name = ''): Resource {
  const found = ofType(report, type).filter((resource) => name === '' || resource.name === name);
  if (found.length !== 1) {
    const names = ofType(report, type).map((resource) => resource.name);
    throw new Error(`${found.length} of ${type} ${name}, among ${names.join(', ')}`);
  }
  return found[0]!;
}

const listed = (value: string | readonly string[]): readonly string[] => [value].flat();

/** The permissions of a role. */
export const statementsOf = ({ inputs }: Resource): readonly Statement[] =>
  ((inputs.inlinePolicies ?? []) as { readonly policy: string }[])
    .flatMap(({ policy }) => (JSON.parse(policy) as { readonly Statement: Statement[] }).Statement)
    .map(({ Action, Resource }) => ({ Action: listed(Action), Resource: listed(Resource) }));
