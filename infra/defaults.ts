/**
 * What everything of its type is given, before anything is made.
 *
 * SST lets the whole account assume the roles that it makes for functions: only the service has to.
 */
export function applyDefaults(): void {
  $transform(aws.iam.Role, (role) => {
    role.assumeRolePolicy = $resolve([role.assumeRolePolicy]).apply(([policy]) => {
      const document = (typeof policy === 'string' ? JSON.parse(policy) : policy) as Trust;
      for (const { Principal } of document.Statement) if (Principal.Service !== undefined) delete Principal.AWS;
      return JSON.stringify(document);
    });
  });
}

interface Trust {
  readonly Statement: readonly { readonly Principal: { readonly Service?: unknown; AWS?: unknown } }[];
}
