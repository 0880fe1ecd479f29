/**
 * Sets the defaults of all resources of a type, before any is made.
 *
 * SST lets the whole account assume the roles that it makes for functions, where only the service has to, and lets each
 * of them write into every log of the account. The workflows may make no role without its boundary (`npm run bootstrap`).
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
    if (role.managedPolicyArns === undefined) return;
    const { managedPolicyArns: managed, inlinePolicies: inline } = role;
    role.managedPolicyArns = $resolve([managed]).apply(([arns]) => arns.filter((arn) => !arn.endsWith(everyLog)));
    role.inlinePolicies = $resolve([inline]).apply(([policies = []]) => [...policies, ownLogs]);
  });
}

const everyLog = '/AWSLambdaBasicExecutionRole';

const ownLogs = {
  name: 'logs',
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [
          $interpolate`arn:aws:logs:${aws.getRegionOutput().region}:${aws.getCallerIdentityOutput().accountId}:log-group:/aws/lambda/wikicon*-${$app.stage}-*`,
        ],
      },
    ],
  }).json,
};

interface Trust {
  readonly Statement: readonly { readonly Principal: { readonly Service?: unknown; AWS?: unknown } }[];
}
