import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const origins = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)));

const shared = {
  TABLE_NAME: z.string().min(3).default('wikicon'),
  ALLOWED_ORIGINS: origins,
  DEADLINE_MS: z.coerce.number().int().min(100).max(25_000).default(2_500),
};

const local = z.object({
  ...shared,
  PORT: port.default(4_000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DYNAMODB_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

const lambda = z.object({
  ...shared,
  TABLE_NAME: z.string().min(3),
  SITE_URL: z.url({ protocol: /^https$/ }).transform((url) => url.replace(/\/$/, '')),
  CURSOR_KEY: z.string().min(32),
});

export type LocalSettings = z.infer<typeof local>;
export type LambdaSettings = z.infer<typeof lambda>;

/** The settings of a server on this machine. @throws an error that names the variable and the rule */
export const localSettings = (environment: NodeJS.ProcessEnv): LocalSettings => settings(local, environment);

/** The settings of a function in the cloud. @throws an error that names the variable and the rule */
export const lambdaSettings = (environment: NodeJS.ProcessEnv): LambdaSettings => settings(lambda, environment);

function settings<Settings>(shape: z.ZodType<Settings>, environment: NodeJS.ProcessEnv): Settings {
  const { success, data, error } = shape.safeParse(environment);
  if (success) return data;
  const [issue] = error.issues;
  throw new Error(`The variable ${issue?.path.join('.')} does not fit: ${issue?.message}.`);
}
