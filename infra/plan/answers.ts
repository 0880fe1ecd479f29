/** The answers that AWS would have given, as far as SST's components read them back. */
const account = '123456789012';
const region = 'eu-central-1';

type Values = Readonly<Record<string, unknown>>;

/** @throws for a call that nobody has thought of */
export function called(token: string, inputs: Values): Values {
  switch (token) {
    case 'aws:index/getRegion:getRegion':
      return { id: region, name: region, region: inputs['region'] ?? region };
    case 'aws:index/getCallerIdentity:getCallerIdentity':
      return { accountId: account, arn: `arn:aws:iam::${account}:user/nobody` };
    case 'aws:index/getPartition:getPartition':
      return { partition: 'aws', dnsSuffix: 'amazonaws.com' };
    case 'aws:iam/getPolicyDocument:getPolicyDocument':
      return { ...inputs, json: JSON.stringify(policyOf(inputs as unknown as PolicyInputs)) };
    default:
      throw new Error(`No answer is known to ${token}.`);
  }
}

interface PolicyInputs {
  readonly statements: readonly {
    readonly effect?: string;
    readonly actions?: readonly string[];
    readonly resources?: readonly string[];
    readonly principals?: readonly { readonly type: string; readonly identifiers: readonly string[] }[];
    readonly conditions?: readonly { readonly test: string; readonly variable: string; readonly values: string[] }[];
  }[];
}

const policyOf = ({ statements }: PolicyInputs): Values => ({
  Version: '2012-10-17',
  Statement: statements.map(({ effect, actions, resources, principals, conditions }) => ({
    Effect: effect ?? 'Allow',
    Action: actions,
    Resource: resources,
    ...(principals && { Principal: Object.fromEntries(principals.map((one) => [one.type, one.identifiers])) }),
    ...(conditions?.length && {
      Condition: Object.fromEntries(conditions.map((one) => [one.test, { [one.variable]: one.values }])),
    }),
  })),
});

/** The properties that a resource would have once it is made. */
export function made(type: string, name: string, inputs: Values): Values {
  const own = (inputs['name'] ?? inputs['bucket'] ?? name) as string;
  const arn = (service: string, place: string) => `arn:aws:${service}:${region}:${account}:${place}`;
  switch (type) {
    case 'aws:dynamodb/table:Table':
      return { arn: arn('dynamodb', `table/${own}`), streamArn: arn('dynamodb', `table/${own}/stream/1`) };
    case 'aws:lambda/function:Function':
      return { arn: arn('lambda', `function:${own}`), qualifiedArn: arn('lambda', `function:${own}:1`) };
    case 'aws:lambda/functionUrl:FunctionUrl':
      return { functionUrl: `https://${name.toLowerCase()}.lambda-url.${region}.on.aws/` };
    case 'aws:s3/bucket:Bucket':
      return { arn: `arn:aws:s3:::${own}`, bucketRegionalDomainName: `${own}.s3.${region}.amazonaws.com` };
    case 'aws:cloudfront/distribution:Distribution':
      return { arn: `arn:aws:cloudfront::${account}:distribution/E1`, domainName: 'd111111abcdef8.cloudfront.net' };
    case 'aws:wafv2/webAcl:WebAcl': {
      const where = (inputs['region'] ?? region) as string;
      return { arn: `arn:aws:wafv2:${where}:${account}:global/webacl/${own}/1` };
    }
    case 'aws:acm/certificate:Certificate':
      return { arn: arn('acm', 'certificate/1'), domainValidationOptions: [validationOf(inputs['domainName'])] };
    case 'pulumi-nodejs:dynamic:Resource':
      return name.includes('HostedZoneLookup') ? { zoneId: 'Z1' } : {};
    case 'random:index/randomBytes:RandomBytes':
      return { base64: Buffer.alloc(32, 7).toString('base64'), hex: Buffer.alloc(32, 7).toString('hex') };
    default:
      return { arn: arn(type.split(/[:/]/)[1] ?? '', own) };
  }
}

/** The record by which the owner of a name is known. */
const validationOf = (domainName: unknown): Values => ({
  domainName,
  resourceRecordName: `_1.${domainName as string}.`,
  resourceRecordType: 'CNAME',
  resourceRecordValue: '_1.acm-validations.aws.',
});
