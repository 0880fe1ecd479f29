/** The AWS client's default credentials, where they always are in a Lambda function: in its environment. */
export const defaultProvider = () => async () => ({
  accessKeyId: required('AWS_ACCESS_KEY_ID'),
  secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
  ...(process.env['AWS_SESSION_TOKEN'] !== undefined && { sessionToken: process.env['AWS_SESSION_TOKEN'] }),
});

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The variable ${name} is missing.`);
  return value;
}
