/**
 * What everything of its type is given, before anything is made.
 *
 * SST lets the whole account assume the roles that it makes for functions: only the service has to. The workflows may
 * make no role without its boundary (`npm run bootstrap`).
 */
export function applyDefaults(): void {
  const boundary = process.env['PERMISSIONS_BOUNDARY'];
  $transform(aws.iam.Role, (role) => {
    if (boundary) role.permissionsBoundary = boundary;
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
