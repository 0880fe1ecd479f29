import { region, type Aws } from '../aws.ts';
import { reason, type Check, type Problem } from '../check.ts';

const login = 'aws sso login, or aws configure; then export AWS_PROFILE=…';

/** Checks that there is an account to look into. */
export const credentialsCheck = (aws: Aws): Check => ({
  name: 'Somebody is signed in at AWS',
  async run() {
    const { status, text } = await aws({
      service: 'sts',
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    }).catch((error: Error) => ({ status: error.name === 'CredentialsProviderError' ? 0 : -1, text: reason(error) }));
    if (status === 200) return null;
    if (status === 0) return { found: 'There are no credentials.', remedy: login };
    if (status === -1)
      return { found: `AWS does not answer: ${text}.`, remedy: 'Look at the network, and at AWS_ENDPOINT_URL.' };
    return { found: `AWS refuses the credentials (${status}): they are wrong, or have expired.`, remedy: login };
  },
});

export const regionCheck = (environment: NodeJS.ProcessEnv): Check => ({
  name: `The region is ${region}`,
  async run() {
    const given = environment['AWS_REGION'] ?? '';
    const remedy = `export AWS_REGION=${region}`;
    return given === region ? null : { found: given === '' ? 'AWS_REGION is not set.' : `It is ${given}.`, remedy };
  },
});

/** SST makes its buckets with the first command of somebody who may: the role of the workflows may not. */
export const bootstrapCheck = (aws: Aws, stage: string): Check => ({
  name: 'SST has its buckets in the account',
  async run() {
    const { status, text } = await aws({
      service: 'ssm',
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
      body: JSON.stringify({ Name: '/sst/bootstrap' }),
    });
    if (status === 200) return null;
    const remedy = `npx sst secret list --stage ${stage}, as an administrator of the account: it makes them`;
    return text.includes('ParameterNotFound')
      ? { found: `There is no parameter /sst/bootstrap in ${region}.`, remedy }
      : refused(status, text);
  },
});

/** The functions reserved for the API and for jobs, and those that Lambda demands for the rest. */
const needed = 100 + 5 + 100;

export const concurrencyCheck = (aws: Aws): Check => ({
  name: `The account may run ${needed} functions at once`,
  async run() {
    const { status, text } = await aws({ service: 'lambda', method: 'GET', path: '/2016-08-19/account-settings' });
    if (status !== 200) return refused(status, text);
    const { AccountLimit } = JSON.parse(text) as { readonly AccountLimit: { readonly ConcurrentExecutions: number } };
    const { ConcurrentExecutions: limit } = AccountLimit;
    if (limit >= needed) return null;
    return {
      found: `Its limit is ${limit}: production reserves 105, and Lambda keeps 100 for everything else.`,
      remedy: `aws service-quotas request-service-quota-increase --region ${region} --service-code lambda --quota-code L-B99A9384 --desired-value 1000`,
    };
  },
});

const refused = (status: number, text: string): Problem => ({
  found: `AWS answers ${status}: ${text.slice(0, 200)}`,
  remedy: 'Sign in as somebody who may look at it.',
});
